//! ACCESS002: the IP rule refuses the visitor.

use edgedesk_evidence::control_plane::ListMode;

use super::shared_words::{about, curl, passes};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{Site, Symptom, denies_address};
use crate::vendors::DenialKind;
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ACCESS002",
    slug: "address-is-denied",
    layer: Layer::Access,
    title: Text { zh: "是否被 IP 黑白名单拒绝", en: "Does the IP rule deny" },
    why: Text {
        zh: "以节点说明的原因为准；给出访客 IP 时，用它对照配置的名单。只拒绝探测点而放行访客的名单不是故障。",
        en: "The edge's own reason counts; where the visitor's address is given, it is held against the configured list. A list that keeps out only this vantage and lets the visitor in is no fault.",
    },
    findings: &[&PASSES, &STATED, &BY_RULE, &PREDICTED, &ONLY_US],
    references: &["https://help.aliyun.com/zh/cdn/user-guide/access-control/"],
    judge,
    scenarios: SCENARIOS,
};

static PASSES: FindingCard = FindingCard {
    tag: "PASSES",
    status: Status::Ok,
    message: Text { zh: "没有被 IP 规则拒绝。", en: "The IP rule denies nothing." },
    remedy: &[],
};

static STATED: FindingCard = FindingCard {
    tag: "STATED",
    status: Status::Error,
    message: Text {
        zh: "访问 {subject} 返回 {status}，节点说明了原因：{words}",
        en: "{subject} answers {status}, and the edge states the reason: {words}",
    },
    remedy: &[Text {
        zh: "在 CDN 的 IP 黑白名单中核对访客的 IP：加入白名单，或从黑名单移除。",
        en: "Hold the visitor's address against the CDN's IP rule: add it to the allow list, or take it off the deny list.",
    }],
};

static BY_RULE: FindingCard = FindingCard {
    tag: "BY_RULE",
    status: Status::Error,
    message: Text {
        zh: "访问 {subject} 返回 {status}，而 IP 规则正好拒绝访客的 {address}。",
        en: "{subject} answers {status}, and the IP rule denies just the visitor's {address}.",
    },
    remedy: &[Text {
        zh: "在 CDN 的 IP 黑白名单中，把 {address} 加入白名单（或从黑名单移除）；使用 NAT 或代理的，加入其出口网段。",
        en: "In the CDN's IP rule, add {address} to the allow list or take it off the deny list; behind NAT or a proxy, add its network.",
    }],
};

static PREDICTED: FindingCard = FindingCard {
    tag: "PREDICTED",
    status: Status::Error,
    message: Text {
        zh: "从这里可以访问 {subject}，但 IP 规则会拒绝访客的 {address}。",
        en: "{subject} can be visited from here, but the IP rule denies the visitor's {address}.",
    },
    remedy: &[Text {
        zh: "在 CDN 的 IP 黑白名单中，把 {address} 加入白名单（或从黑名单移除）；使用 NAT 或代理的，加入其出口网段。",
        en: "In the CDN's IP rule, add {address} to the allow list or take it off the deny list; behind NAT or a proxy, add its network.",
    }],
};

static ONLY_US: FindingCard = FindingCard {
    tag: "ONLY_US",
    status: Status::Info,
    message: Text {
        zh: "节点拒绝的是探测点；访客的 {address} 在 IP 规则下可以访问。",
        en: "The edge denies this vantage; the IP rule lets the visitor's {address} in.",
    },
    remedy: &[],
};

fn judge(site: &Site<'_>) -> Judgement {
    let rule = site.config_if_any()?.and_then(|config| config.access.ip.as_ref());
    let visitor = site.case.symptom.client_ip;
    let is_allow_list = rule.is_some_and(|rule| rule.mode == ListMode::Allow);
    let denied = rule.zip(visitor).map(|(rule, address)| (denies_address(rule, address), address));
    let Some(refusal) = site.refusal()? else {
        let works = matches!(site.symptom()?, Symptom::Works(_));
        let Some((true, address)) = denied.filter(|_| works) else { return passes(site, &PASSES) };
        let Some(hop) = site.visit()?.hops.pop() else { return Ok(Vec::new()) };
        let finding = PREDICTED.about(site.focus()?.url()).with("address", address);
        let finding = finding.cite(site.domain_lookup()?).cite(hop.request);
        return Ok(vec![finding.claim(&causes::access::IP_DENIED, Grade::D)]);
    };
    let stated = refusal.stated(&[DenialKind::Ip]);
    if stated.is_none() && !refusal.is_bare() {
        return passes(site, &PASSES);
    }
    let finding = match (denied, stated) {
        (Some((false, address)), Some(_)) => about(site, &ONLY_US, &refusal)?
            .with("address", address)
            .cite(site.domain_lookup()?)
            .claim(&causes::desk::VANTAGE_BLOCKED, Grade::A),
        (_, Some(denial)) => about(site, &STATED, &refusal)?
            .with("words", &denial.words)
            .claim(&causes::access::IP_DENIED, Grade::A)
            .reproduce(curl(&refusal.request)),
        (Some((true, address)), None) => about(site, &BY_RULE, &refusal)?
            .with("address", address)
            .cite(site.domain_lookup()?)
            .claim(&causes::access::IP_DENIED, Grade::B)
            .reproduce(curl(&refusal.request)),
        (Some((false, address)), None) if is_allow_list => about(site, &ONLY_US, &refusal)?
            .with("address", address)
            .cite(site.domain_lookup()?)
            .claim(&causes::desk::VANTAGE_BLOCKED, Grade::B),
        (_, None) => return passes(site, &PASSES),
    };
    Ok(vec![finding])
}

fn rule(world: &mut world::World, mode: &str, visitor: &str) {
    world.config().access.ip =
        serde_json::from_value(serde_json::json!({ "mode": mode, "list": ["203.0.113.0/24"] })).ok();
    world.case.symptom.client_ip = Some(world::address(visitor));
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "passes", world: |_| {}, expect: &["PASSES"], verdict: Some("healthy") },
    Scenario {
        name: "stated-by-the-edge",
        world: |world| {
            world.edge = world::response(403, &[("X-Tengine-Error", "denied by IP ACL = blacklist")]);
        },
        expect: &["STATED"],
        verdict: Some("access.ip_denied"),
    },
    Scenario {
        name: "not-on-the-list",
        world: |world| {
            rule(world, "allow", "198.51.100.23");
            world.edge = world::response(403, &[]);
        },
        expect: &["BY_RULE"],
        verdict: Some("access.ip_denied"),
    },
    Scenario {
        name: "we-pass-and-the-visitor-does-not",
        world: |world| rule(world, "deny", "203.0.113.9"),
        expect: &["PREDICTED"],
        verdict: Some("access.ip_denied"),
    },
    Scenario {
        name: "only-we-are-denied",
        world: |world| {
            rule(world, "allow", "203.0.113.9");
            world.edge = world::response(403, &[]);
        },
        expect: &["ONLY_US"],
        verdict: Some("desk.vantage_blocked"),
    },
    Scenario {
        name: "only-we-are-denied-and-told-so",
        world: |world| {
            rule(world, "allow", "203.0.113.9");
            world.edge = world::response(403, &[("X-Tengine-Error", "denied by IP ACL = not in whitelist")]);
        },
        expect: &["ONLY_US"],
        verdict: Some("desk.vantage_blocked"),
    },
    Scenario {
        name: "a-list-that-does-not-matter",
        world: |world| rule(world, "deny", "198.51.100.23"),
        expect: &["PASSES"],
        verdict: Some("unknown.not_reproduced"),
    },
];
