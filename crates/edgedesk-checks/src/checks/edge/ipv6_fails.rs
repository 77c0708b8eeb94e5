//! EDGE004: the edges fail over IPv6 and serve over IPv4.

use edgedesk_evidence::ConnectFailure;

use super::shared_words::{about, list, reproduced, split};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::{EdgeResponse, Reach, Site};
use crate::words::Text;
use crate::world::{self, CNAME, EDGES, HOST};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "EDGE004",
    slug: "ipv6-fails",
    layer: Layer::Edge,
    title: Text { zh: "IPv6 节点是否正常", en: "Do the edges serve over IPv6" },
    why: Text {
        zh: "域名有 AAAA 记录时，支持 IPv6 的访客（多为手机网络）会先走 IPv6。IPv6 不通而 IPv4 正常，这部分访客会打开很慢或打不开。",
        en: "Where a name has AAAA records, visitors with IPv6 (mobile networks above all) try it first. Where it fails while IPv4 works, the site is slow or dead for them.",
    },
    findings: &[&BOTH, &ONLY_V4, &FAILS],
    references: &["https://www.rfc-editor.org/rfc/rfc8305"],
    judge,
    scenarios: SCENARIOS,
};

static BOTH: FindingCard = FindingCard {
    tag: "BOTH",
    status: Status::Ok,
    message: Text {
        zh: "IPv4 和 IPv6 节点都正常。", en: "The edges answer over IPv4 and IPv6 alike."
    },
    remedy: &[],
};

static ONLY_V4: FindingCard = FindingCard {
    tag: "ONLY_V4",
    status: Status::Info,
    message: Text {
        zh: "没有可从这里探测的 IPv6 节点，只检查了 IPv4。",
        en: "There is no IPv6 edge that can be probed from here; only IPv4 was looked at.",
    },
    remedy: &[],
};

static FAILS: FindingCard = FindingCard {
    tag: "FAILS",
    status: Status::Error,
    message: Text {
        zh: "IPv6 节点 {edges} 失败（{noted}），同样的请求在 IPv4 节点 {fine} 正常。",
        en: "The IPv6 edges {edges} fail ({noted}); the same request to the IPv4 edges {fine} works.",
    },
    remedy: &[
        Text {
            zh: "请把 IPv6 节点 IP（{edges}）提交工单给 CDN 服务商修复。",
            en: "Send the IPv6 addresses ({edges}) to the CDN's support to be repaired.",
        },
        Text {
            zh: "修复前，可以在 CDN 控制台关闭 {host} 的 IPv6 开关，让访客走 IPv4。",
            en: "Until then, switch IPv6 off for {host} in the CDN's console, so that visitors use IPv4.",
        },
    ],
};

fn judge(site: &Site<'_>) -> Judgement {
    let reaches = site.edge_reaches()?;
    if reaches.iter().all(|(edge, _)| edge.address.is_ipv4()) {
        return Ok(if reaches.is_empty() { Vec::new() } else { vec![about(&ONLY_V4, site, &[])?] });
    }
    // No response at all over IPv6, whatever comes over IPv4; else an error where IPv4 serves.
    for (failing, fine) in [split(&reaches, Reach::fails), split(&reaches, |reach| !reach.serves())] {
        if super::family_split(&failing, &fine) && failing.iter().all(|edge| edge.address.is_ipv6()) {
            return broken(site, &reaches, &failing, &fine);
        }
    }
    if reaches.iter().any(|(_, reach)| reach.fails()) {
        return Ok(Vec::new());
    }
    Ok(vec![about(&BOTH, site, &[])?])
}

fn broken(
    site: &Site<'_>,
    reaches: &[(EdgeResponse<'_>, Reach<'_>)],
    failing: &[&EdgeResponse<'_>],
    fine: &[&EdgeResponse<'_>],
) -> Judgement {
    let retries: Vec<_> = failing.iter().map(|edge| edge.request.clone().again(1)).collect();
    let outcomes = site.ask_each(&retries)?;
    if outcomes.iter().any(|outcome| Reach::of(outcome.as_ref().ok().copied()).serves()) {
        return Ok(Vec::new());
    }
    let noted = reaches
        .iter()
        .find(|(edge, _)| edge.address == failing[0].address)
        .map(|(_, reach)| reach.noted())
        .unwrap_or_default();
    let mut finding = about(&FAILS, site, failing)?.with("noted", noted).with("fine", list(fine));
    for probe in retries.into_iter().chain(fine.iter().map(|edge| edge.request.clone())) {
        finding = finding.cite(probe);
    }
    // An AAAA record that does not lead to the CDN is a fault of DNS, and told there.
    if !leads_to_the_cdn(site, failing)? {
        return Ok(vec![finding]);
    }
    let finding = finding.claim(&causes::edge::IPV6_BROKEN, Grade::A).rules_out(
        &causes::edge::PARTIAL_OUTAGE,
        Text {
            zh: "失败的恰好是全部 IPv6 节点，IPv4 节点全部正常。",
            en: "Those that fail are exactly the IPv6 addresses; every IPv4 address serves.",
        },
    );
    Ok(vec![reproduced(finding, failing)])
}

/// Whether the assigned name has these addresses too; `true` where no name is known to have been assigned.
fn leads_to_the_cdn(site: &Site<'_>, edges: &[&EdgeResponse<'_>]) -> Result<bool, Stop> {
    match site.assigned_cname() {
        Ok(name) => {
            let assigned = site.resolve(name)?;
            Ok(edges.iter().any(|edge| assigned.addresses().any(|address| address == edge.address)))
        }
        Err(Stop::NotApplicable(_)) => Ok(true),
        Err(stop) => Err(stop),
    }
}

static SCENARIOS: &[Scenario] = &[
    Scenario {
        name: "both-families",
        world: |world| world.set(CNAME, vec![world::a(EDGES[0]), world::a("2001:db8:1::1")]),
        expect: &["BOTH"],
        verdict: Some("healthy"),
    },
    Scenario { name: "ipv4-alone", world: |_| {}, expect: &["ONLY_V4"], verdict: Some("healthy") },
    Scenario {
        name: "ipv6-times-out",
        world: |world| {
            world.set(CNAME, vec![world::a(EDGES[0]), world::a("2001:db8:1::1")]);
            world.unreachable(|addr| addr.is_ipv6(), ConnectFailure::TimedOut);
        },
        expect: &["FAILS"],
        verdict: Some("edge.ipv6_broken"),
    },
    Scenario {
        name: "ipv6-answers-404",
        world: |world| {
            world.set(CNAME, vec![world::a(EDGES[0]), world::a("2001:db8:1::1")]);
            world.on_http(|probe| probe.addr.is_ipv6().then(|| world::responds(404, &[])).flatten());
        },
        expect: &["FAILS"],
        verdict: Some("edge.ipv6_broken"),
    },
    Scenario {
        name: "no-ipv6-at-this-vantage",
        world: |world| {
            world.case.vantage.ipv6 = false;
            world.set(CNAME, vec![world::a(EDGES[0]), world::a("2001:db8:1::1")]);
            world.unreachable(|addr| addr.is_ipv6(), ConnectFailure::TimedOut);
        },
        expect: &["ONLY_V4"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "an-address-of-another-server",
        world: |world| world.set(HOST, vec![world::a(EDGES[0]), world::a("2001:db8:9::9")]),
        expect: &["BOTH"],
        verdict: None,
    },
];
