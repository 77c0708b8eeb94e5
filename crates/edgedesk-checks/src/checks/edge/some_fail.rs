//! EDGE003: some edges are out of order while others serve.

use edgedesk_evidence::http::Http;

use super::shared_words::{about, list, reproduced, split};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::{EdgeResponse, Reach, Site};
use crate::vendors;
use crate::words::Text;
use crate::world::{self, EDGES};
use edgedesk_evidence::ConnectFailure;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "EDGE003",
    slug: "some-fail",
    layer: Layer::Edge,
    title: Text { zh: "各节点是否都正常", en: "Do all edges serve alike" },
    why: Text {
        zh: "访客被分到不同的节点。向每个节点发同样的请求，只有个别节点失败，而且重试仍然失败，就是节点的问题，访客会时好时坏。",
        en: "Visitors are sent to different edges. Each is sent the same request; where some fail, and fail again, while the others serve, those edges are to blame, and visitors see the site come and go.",
    },
    findings: &[&ALIKE, &FAIL, &DIFFER, &UNSTEADY],
    references: &[],
    judge,
    scenarios: SCENARIOS,
};

static ALIKE: FindingCard = FindingCard {
    tag: "ALIKE",
    status: Status::Ok,
    message: Text {
        zh: "探测的 {count} 个节点（{edges}）结果一致。",
        en: "The {count} edges probed ({edges}) answer alike.",
    },
    remedy: &[],
};

static FAIL: FindingCard = FindingCard {
    tag: "FAIL",
    status: Status::Error,
    message: Text {
        zh: "{total} 个节点中有 {count} 个失败，重试仍失败：{edges}（{noted}）；其余节点正常：{fine}。",
        en: "{count} of {total} edges fail, and fail again: {edges} ({noted}); the others serve: {fine}.",
    },
    remedy: &[Text {
        zh: "请把失败的节点 IP（{edges}）和现象（{noted}）提交工单给 CDN 服务商，由其下线或修复。",
        en: "Send the addresses of the failing edges ({edges}) and what they do ({noted}) to the CDN's support, to be taken out of service or repaired.",
    }],
};

static DIFFER: FindingCard = FindingCard {
    tag: "DIFFER",
    status: Status::Error,
    message: Text {
        zh: "同样的请求，{total} 个节点中有 {count} 个返回错误，重试相同：{edges}（{noted}）；其余节点正常：{fine}。",
        en: "To the same request {count} of {total} edges answer with an error, every time: {edges} ({noted}); the others serve: {fine}.",
    },
    remedy: &[Text {
        zh: "请在 CDN 控制台刷新该网址的缓存后再试；仍然不一致时，把节点 IP（{edges}）提交工单给 CDN 服务商，检查配置是否下发到这些节点。",
        en: "Purge the URL in the CDN's console and try again; if the edges still differ, send the addresses ({edges}) to the CDN's support, to see whether the configuration reached them.",
    }],
};

static UNSTEADY: FindingCard = FindingCard {
    tag: "UNSTEADY",
    status: Status::Warning,
    message: Text {
        zh: "节点 {edges} 第一次请求失败（{noted}），重试后结果不同。",
        en: "The first request to the edges {edges} failed ({noted}); tried again, the result was another.",
    },
    remedy: &[Text {
        zh: "如果访客也时好时坏，请隔几分钟再次诊断，观察是否总是这些节点。",
        en: "If visitors see the site come and go, diagnose again in a few minutes and see whether it is always these edges.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let reaches = site.edge_reaches()?;
    let all: Vec<_> = reaches.iter().map(|(edge, _)| edge).collect();
    let (failing, answering) = split(&reaches, Reach::fails);
    if !failing.is_empty() && !answering.is_empty() {
        return if super::family_split(&failing, &answering) {
            Ok(Vec::new())
        } else {
            judge_split(site, &FAIL, &reaches, &failing, &answering)
        };
    }
    let (serving, erring) = split(&reaches, Reach::serves);
    if !serving.is_empty() && !erring.is_empty() && failing.is_empty() {
        // A copy of an error in one edge's cache, and a limit that we ran into, are other checks' business.
        let (own, _) = split(&reaches, is_error_of_the_edge);
        return if own.len() == erring.len() && !super::family_split(&erring, &serving) && origin_serves(site)?
        {
            judge_split(site, &DIFFER, &reaches, &erring, &serving)
        } else {
            Ok(Vec::new())
        };
    }
    if all.is_empty() || !failing.is_empty() { Ok(Vec::new()) } else { Ok(vec![about(&ALIKE, site, &all)?]) }
}

/// The bad edges are asked twice again, the good ones once: only what stays so is a matter of the edges.
fn judge_split(
    site: &Site<'_>,
    card: &'static FindingCard,
    reaches: &[(EdgeResponse<'_>, Reach<'_>)],
    bad: &[&EdgeResponse<'_>],
    good: &[&EdgeResponse<'_>],
) -> Judgement {
    let retries: Vec<Http> = bad
        .iter()
        .flat_map(|edge| [edge.request.clone().again(1), edge.request.clone().again(2)])
        .chain(good.iter().take(2).map(|edge| edge.request.clone().again(1)))
        .collect();
    let outcomes = site.ask_each(&retries)?;
    let mut steady = true;
    for (retry, outcome) in retries.iter().zip(&outcomes) {
        let was_bad = bad.iter().any(|edge| edge.address == retry.addr.ip());
        let reach = Reach::of(outcome.as_ref().ok().copied());
        let is_bad = !reach.serves() && (reach.fails() || card.tag == DIFFER.tag || !was_bad);
        steady &= matches!(reach, Reach::Unknown) || is_bad == was_bad || !was_bad && !reach.fails();
    }
    let mut noted: Vec<String> = reaches
        .iter()
        .filter(|(edge, _)| bad.iter().any(|it| it.address == edge.address))
        .map(|(_, reach)| reach.noted())
        .collect();
    noted.sort();
    noted.dedup();
    let describe = |card| -> Result<_, Stop> {
        let finding = about(card, site, bad)?
            .with("total", reaches.len())
            .with("noted", noted.join(", "))
            .with("fine", list(good));
        Ok(retries.iter().fold(finding, |finding, retry| finding.cite(retry.clone())))
    };
    if !steady {
        return Ok(vec![describe(&UNSTEADY)?]);
    }
    // The same request to another edge is the counter-experiment.
    let finding = good
        .iter()
        .fold(describe(card)?, |finding, edge| finding.cite(edge.request.clone()))
        .claim(&causes::edge::PARTIAL_OUTAGE, Grade::A)
        .rules_out(
            &causes::edge::TCP_TIMEOUT,
            Text { zh: "其余节点（{fine}）正常。", en: "The other edges ({fine}) serve." },
        )
        .rules_out(
            &causes::edge::IPV6_BROKEN,
            Text {
                zh: "失败的节点不是全部 IPv6 节点。",
                en: "Those that fail are not just the IPv6 addresses.",
            },
        );
    Ok(vec![reproduced(finding, bad)])
}

fn is_error_of_the_edge(reach: &Reach<'_>) -> bool {
    matches!(reach, Reach::Responds(response)
        if response.status >= 400 && response.status != 429 && !vendors::read(response).is_from_cache())
}

/// Whether every origin serves, or none can be asked: an error that comes from one of several origins reaches
/// the edges by chance.
fn origin_serves(site: &Site<'_>) -> Result<bool, Stop> {
    match site.origin_states() {
        Ok(states) => Ok(states.iter().all(|(_, state)| state.serves())),
        Err(Stop::NotApplicable(_)) => Ok(true),
        Err(stop) => Err(stop),
    }
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "alike", world: |_| {}, expect: &["ALIKE"], verdict: Some("healthy") },
    Scenario {
        name: "one-of-two-is-down",
        world: |world| world.unreachable(|addr| addr.ip().to_string() == EDGES[0], ConnectFailure::TimedOut),
        expect: &["FAIL"],
        verdict: Some("edge.partial_outage"),
    },
    Scenario {
        name: "the-second-answers-503",
        world: |world| {
            world.on_edge(|probe| {
                (probe.addr.ip().to_string() == EDGES[1]).then(|| world::responds(503, &[])).flatten()
            });
        },
        expect: &["DIFFER"],
        verdict: Some("edge.partial_outage"),
    },
    Scenario {
        name: "a-single-stumble",
        world: |world| {
            world.on_edge(|probe| {
                (probe.addr.ip().to_string() == EDGES[1] && probe.repeat == 0).then(world::closed).flatten()
            });
        },
        expect: &["UNSTEADY"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "an-error-in-one-cache",
        world: |world| {
            world.on_edge(|probe| {
                (probe.addr.ip().to_string() == EDGES[1])
                    .then(|| world::responds(404, &[("Age", "120"), ("X-Cache", "HIT")]))
                    .flatten()
            });
        },
        expect: &[],
        verdict: None,
    },
    Scenario {
        name: "only-ipv6-is-down",
        world: |world| {
            world.set(world::CNAME, vec![world::a(EDGES[0]), world::a("2001:db8:1::1")]);
            world.unreachable(|addr| addr.is_ipv6(), ConnectFailure::TimedOut);
        },
        expect: &[],
        verdict: Some("edge.ipv6_broken"),
    },
    Scenario {
        name: "all-are-down",
        world: |world| world.unreachable(world::is_edge, ConnectFailure::TimedOut),
        expect: &[],
        verdict: Some("edge.tcp_timeout"),
    },
];
