//! EDGE005: the edges do not serve this host.

use edgedesk_evidence::http::{Http, HttpResponse};

use super::shared_words::{about, reproduced, split};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::{EdgeResponse, Reach, Site};
use crate::vendors;
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "EDGE005",
    slug: "serves-other-hosts-only",
    layer: Layer::Edge,
    title: Text { zh: "节点上是否有该域名", en: "Do the edges serve this host" },
    why: Text {
        zh: "节点按 Host 找到域名配置。找不到时，CDN 会返回自己的“域名不存在”页面。能识别的页面直接采信；否则换一个不存在的域名再请求，结果完全一样而源站正常，说明节点不认识该域名。",
        en: "An edge finds a site's configuration by the Host. Where there is none, the CDN answers with a page of its own. A page that is known is believed; else a name that cannot exist is asked for, and where its answer is the same to the byte while the origin is fine, the edge does not know the host.",
    },
    findings: &[&SERVED, &STATED, &AS_UNKNOWN],
    references: &["https://www.rfc-editor.org/rfc/rfc9110#section-15.5.20"],
    judge,
    scenarios: SCENARIOS,
};

static SERVED: FindingCard = FindingCard {
    tag: "SERVED",
    status: Status::Ok,
    message: Text { zh: "节点为 {subject} 提供服务。", en: "The edges serve {subject}." },
    remedy: &[],
};

static ADD: Text = Text {
    zh: "在 CDN 控制台确认已添加 {host}（或包含它的泛域名）且状态为“正常运行”；刚添加的域名请等待下发完成（通常 10 分钟内）。",
    en: "Make sure in the CDN's console that {host}, or a wildcard that covers it, has been added and is running; a domain just added needs some minutes to reach the edges.",
};

static STATED: FindingCard = FindingCard {
    tag: "STATED",
    status: Status::Error,
    message: Text {
        zh: "节点（{edges}）返回 {status}，并说明没有 {host} 的配置。",
        en: "The edges ({edges}) answer {status} and say that they have no configuration for {host}.",
    },
    remedy: &[ADD],
};

static AS_UNKNOWN: FindingCard = FindingCard {
    tag: "AS_UNKNOWN",
    status: Status::Error,
    message: Text {
        zh: "节点（{edges}）对 {host} 返回 {status}，与请求一个不存在的域名完全相同，而源站正常。",
        en: "The edges ({edges}) answer {status} for {host}, just as for a name that does not exist, while the origin is fine.",
    },
    remedy: &[ADD],
};

/// A host that no edge can serve (RFC 6761 §6.4).
const NO_HOST: &str = "edgedesk-control.invalid";

fn judge(site: &Site<'_>) -> Judgement {
    let reaches = site.edge_reaches()?;
    let (unknown, others) = split(&reaches, |reach| says_unknown(reach));
    if unknown.is_empty() {
        return unstated(site, &reaches);
    }
    if !others.is_empty() {
        // Some edges know it: that is a matter of roll-out, and told as an outage of some.
        return Ok(Vec::new());
    }
    let finding = described(&STATED, site, &reaches, &unknown)?
        .claim(&causes::edge::HOST_NOT_SERVED, Grade::A)
        .rules_out(
            &causes::origin::HTTP_4XX,
            Text {
                zh: "错误页由节点自己生成，请求没有到达源站。",
                en: "The edge made the error page itself; the origin was not asked.",
            },
        );
    Ok(vec![reproduced(finding, &unknown)])
}

/// A 404 that no sign of any vendor explains.
fn unstated(site: &Site<'_>, reaches: &[(EdgeResponse<'_>, Reach<'_>)]) -> Judgement {
    let (bare, others) = split(reaches, is_bare_404);
    let Some(first) = bare.first().filter(|_| others.is_empty()) else {
        let (serving, _) = split(reaches, Reach::serves);
        return Ok(if serving.is_empty() { Vec::new() } else { vec![about(&SERVED, site, &serving)?] });
    };
    let healthy = match site.healthy_fetch() {
        Ok(fetch) => fetch,
        Err(Stop::NotApplicable(_)) => None,
        Err(stop) => return Err(stop),
    };
    let Some(fetch) = healthy else { return Ok(Vec::new()) };
    let control = Http { host: NO_HOST.to_owned(), ..first.request.clone() };
    let (Some(answer), Some(ours)) =
        (site.ask(&control)?.response(), first.outcome.as_ref().ok().and_then(|it| it.response()))
    else {
        return Ok(Vec::new());
    };
    if (answer.status, &answer.body.sha256) != (ours.status, &ours.body.sha256) {
        return Ok(Vec::new());
    }
    let finding = described(&AS_UNKNOWN, site, reaches, &bare)?
        .cite(control)
        .cite(fetch.request)
        .claim(&causes::edge::HOST_NOT_SERVED, Grade::B)
        .rules_out(
            &causes::origin::HTTP_4XX,
            Text {
                zh: "源站对同样的请求返回正常。", en: "The origin answers the same request well."
            },
        );
    Ok(vec![reproduced(finding, &bare)])
}

fn described(
    card: &'static FindingCard,
    site: &Site<'_>,
    reaches: &[(EdgeResponse<'_>, Reach<'_>)],
    edges: &[&EdgeResponse<'_>],
) -> Result<crate::catalogue::Finding, Stop> {
    let noted = reaches.first().map(|(_, reach)| reach.noted()).unwrap_or_default();
    Ok(about(card, site, edges)?.with("status", noted))
}

fn says_unknown(reach: &Reach<'_>) -> bool {
    // 421 is the protocol's own word for it (RFC 9110 §15.5.20).
    matches!(reach, Reach::Responds(response) if response.status == 421 || vendors::read(response).unknown_host)
}

fn is_bare_404(reach: &Reach<'_>) -> bool {
    let plain = |response: &HttpResponse| {
        let signals = vendors::read(response);
        response.status == 404 && !signals.is_from_cache() && signals.denial.is_none()
    };
    matches!(reach, Reach::Responds(response) if plain(response))
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "served", world: |_| {}, expect: &["SERVED"], verdict: Some("healthy") },
    Scenario {
        name: "misdirected",
        world: |world| world.edge = world::response(421, &[]),
        expect: &["STATED"],
        verdict: Some("edge.host_not_served"),
    },
    Scenario {
        name: "a-404-for-whatever-host",
        world: |world| world.edge = world::response(404, &[("Server", "edge")]),
        expect: &["AS_UNKNOWN"],
        verdict: Some("edge.host_not_served"),
    },
    Scenario {
        name: "a-404-of-the-origin",
        world: |world| {
            world.edge = world::response(404, &[("Server", "edge")]);
            world.origin = world::response(404, &[]);
        },
        expect: &[],
        verdict: Some("origin.http_4xx"),
    },
    Scenario {
        name: "a-404-for-this-host-alone",
        world: |world| {
            world.edge = world::response(404, &[("Server", "edge")]);
            world.on_edge(|probe| (probe.host == NO_HOST).then(|| world::responds(403, &[])).flatten());
        },
        expect: &[],
        verdict: None,
    },
];
