//! ACCESS011: the edge denies access and does not say why.

use super::shared_words::{about, curl, passes};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::Site;
use crate::vendors::DenialKind;
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ACCESS011",
    slug: "edge-gives-no-reason",
    layer: Layer::Access,
    title: Text { zh: "节点是否无故拒绝访问", en: "Does the edge deny without a reason" },
    why: Text {
        zh: "403 由节点返回、源站正常，而又没有任何规则或原因头能解释时，只能说到这里。",
        en: "Where the 403 is the edge's, the origin answers, and neither a rule nor a reason accounts for it, no more can be said.",
    },
    findings: &[&PASSES, &DENIED, &UNEXPLAINED],
    references: &["https://help.aliyun.com/zh/cdn/user-guide/access-control/"],
    judge,
    scenarios: SCENARIOS,
};

static PASSES: FindingCard = FindingCard {
    tag: "PASSES",
    status: Status::Ok,
    message: Text {
        zh: "节点没有拒绝访问，或已说明原因。", en: "The edge denies nothing, or has said why."
    },
    remedy: &[],
};

static DENIED: FindingCard = FindingCard {
    tag: "DENIED",
    status: Status::Error,
    message: Text {
        zh: "访问 {subject} 返回 {status}，由节点拒绝，没有说明具体规则；源站对同样的请求是正常的。",
        en: "{subject} answers {status}: the edge denies it and names no rule, while the origin answers the same request.",
    },
    remedy: &[Text {
        zh: "在 CDN 控制台逐项核对访问控制（Referer、IP、UA、鉴权、区域、频次、WAF），先看最近的改动。",
        en: "Go through the CDN's access rules (Referer, IP, User-Agent, signing, region, rate, firewall), the latest changes first.",
    }],
};

static UNEXPLAINED: FindingCard = FindingCard {
    tag: "UNEXPLAINED",
    status: Status::Error,
    message: Text {
        zh: "访问 {subject} 返回 {status}，没有说明原因；不知道源站地址，无法判断由节点还是源站拒绝。",
        en: "{subject} answers {status} and says no more; the origin is not known here, so whether the edge or the origin denies cannot be told.",
    },
    remedy: &[Text {
        zh: "直接访问源站对照：同样返回 {status} 则检查源站的权限，否则检查 CDN 的访问控制规则。",
        en: "Ask the origin directly: where it answers {status} too, look at its permissions, else at the CDN's access rules.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let Some(refusal) = site.refusal()? else { return passes(site, &PASSES) };
    let unnamed = refusal.is_bare() || refusal.stated(&[DenialKind::Other]).is_some();
    if !unnamed || refusal.status == 429 || site.only_we_are_denied()? {
        return passes(site, &PASSES);
    }
    let (card, grade) = if refusal.by_edge { (&DENIED, Grade::B) } else { (&UNEXPLAINED, Grade::C) };
    let mut finding = about(site, card, &refusal)?;
    if refusal.by_edge
        && let Ok(Some(fetch)) = site.healthy_fetch()
    {
        finding = finding.cite(fetch.request);
    }
    Ok(vec![finding.claim(&causes::access::DENIED_BY_EDGE, grade).reproduce(curl(&refusal.request))])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "passes", world: |_| {}, expect: &["PASSES"], verdict: Some("healthy") },
    Scenario {
        name: "the-origin-is-fine",
        world: |world| world.edge = world::response(403, &[]),
        expect: &["DENIED"],
        verdict: Some("access.denied_by_edge"),
    },
    Scenario {
        name: "nothing-known-of-the-origin",
        world: |world| {
            world.without_control_plane();
            world.edge = world::response(403, &[("Server", "nginx")]);
        },
        expect: &["UNEXPLAINED"],
        verdict: Some("access.denied_by_edge"),
    },
    Scenario {
        name: "a-denial-that-is-kept",
        world: |world| world.edge = world::response(403, &[("X-Cache", "HIT TCP_HIT"), ("Age", "600")]),
        expect: &["PASSES"],
        verdict: None,
    },
];
