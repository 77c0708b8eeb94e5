//! ACCESS003: the User-Agent rule refuses the client.

use super::shared_words::{about, curl, passes};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{BROWSER, Site, denies_agent};
use crate::vendors::DenialKind;
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ACCESS003",
    slug: "user-agent-is-denied",
    layer: Layer::Access,
    title: Text { zh: "是否被 User-Agent 规则拒绝", en: "Does the User-Agent rule deny" },
    why: Text {
        zh: "以节点说明的原因为准；没有说明时，只改变 User-Agent 再请求一次，并对照配置的规则。只拒绝诊断程序而放行浏览器的规则不是故障。",
        en: "The edge's own reason counts; without one, the request is made again with nothing but the User-Agent changed, and the configured rule is read. A rule that keeps out this program and lets browsers in is no fault.",
    },
    findings: &[&PASSES, &STATED, &FLIPS, &BY_RULE, &ONLY_US],
    references: &["https://help.aliyun.com/zh/cdn/user-guide/access-control/"],
    judge,
    scenarios: SCENARIOS,
};

static PASSES: FindingCard = FindingCard {
    tag: "PASSES",
    status: Status::Ok,
    message: Text { zh: "没有被 User-Agent 规则拒绝。", en: "The User-Agent rule denies nothing." },
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
        zh: "在 CDN 的 User-Agent 规则中放行该客户端（加入白名单，或缩小黑名单的通配范围）。",
        en: "Let this client in under the CDN's User-Agent rule: add it to the allow list, or narrow the deny list's wildcard.",
    }],
};

static FLIPS: FindingCard = FindingCard {
    tag: "FLIPS",
    status: Status::Error,
    message: Text {
        zh: "访问 {subject} 返回 {status}（User-Agent: {given}）；换成浏览器的 User-Agent 就能访问。",
        en: "{subject} answers {status} (User-Agent: {given}); with a browser's User-Agent it is served.",
    },
    remedy: &[Text {
        zh: "在 CDN 的 User-Agent 规则中放行该客户端（加入白名单，或缩小黑名单的通配范围）。",
        en: "Let this client in under the CDN's User-Agent rule: add it to the allow list, or narrow the deny list's wildcard.",
    }],
};

static BY_RULE: FindingCard = FindingCard {
    tag: "BY_RULE",
    status: Status::Error,
    message: Text {
        zh: "访问 {subject} 返回 {status}，而 User-Agent 规则正好拒绝 {given}。",
        en: "{subject} answers {status}, and the User-Agent rule denies just {given}.",
    },
    remedy: &[Text {
        zh: "在 CDN 的 User-Agent 规则中放行该客户端（加入白名单，或缩小黑名单的通配范围）。",
        en: "Let this client in under the CDN's User-Agent rule: add it to the allow list, or narrow the deny list's wildcard.",
    }],
};

static ONLY_US: FindingCard = FindingCard {
    tag: "ONLY_US",
    status: Status::Info,
    message: Text {
        zh: "节点拒绝的是诊断程序的 User-Agent；换成浏览器的就能访问。",
        en: "The edge denies this program's User-Agent; with a browser's the page is served.",
    },
    remedy: &[],
};

fn judge(site: &Site<'_>) -> Judgement {
    let Some(refusal) = site.refusal()? else { return passes(site, &PASSES) };
    let stated = refusal.stated(&[DenialKind::UserAgent]);
    if stated.is_none() && !refusal.is_bare() {
        return passes(site, &PASSES);
    }
    let given = site.case.symptom.header("user-agent");
    let changed = refusal.request.clone().with_header("User-Agent", BROWSER);
    // The vendor's word about the visitor's own client needs no experiment.
    let flips = if given.is_some() && stated.is_some() { None } else { site.passes(&changed)? };
    let rule = site.config_if_any()?.and_then(|config| config.access.user_agent.as_ref());
    let finding = match (given, stated, flips) {
        (None, _, Some(true)) => {
            about(site, &ONLY_US, &refusal)?.cite(changed).claim(&causes::desk::VANTAGE_BLOCKED, Grade::A)
        }
        (_, Some(denial), _) => about(site, &STATED, &refusal)?
            .with("words", &denial.words)
            .claim(&causes::access::USER_AGENT_DENIED, Grade::A)
            .reproduce(curl(&refusal.request)),
        (Some(agent), None, Some(true)) => about(site, &FLIPS, &refusal)?
            .with("given", agent)
            .cite(changed.clone())
            .claim(&causes::access::USER_AGENT_DENIED, Grade::A)
            .reproduce(curl(&refusal.request))
            .reproduce(curl(&changed)),
        (Some(agent), None, _) if rule.is_some_and(|rule| denies_agent(rule, agent)) => {
            about(site, &BY_RULE, &refusal)?
                .with("given", agent)
                .cite(site.domain_lookup()?)
                .claim(&causes::access::USER_AGENT_DENIED, Grade::B)
                .reproduce(curl(&refusal.request))
        }
        _ => return passes(site, &PASSES),
    };
    Ok(vec![finding])
}

fn only_for(world: &mut world::World, passing: &'static str) {
    world.on_edge(move |probe| {
        let agent =
            probe.headers.iter().find(|(name, _)| name == "User-Agent").map(|(_, value)| value.as_str());
        (!agent.unwrap_or_default().contains(passing)).then(|| world::responds(403, &[])).flatten()
    });
}

fn with_agent(world: &mut world::World, agent: &str) {
    world.case.symptom.headers.push(("User-Agent".to_owned(), agent.to_owned()));
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "passes", world: |_| {}, expect: &["PASSES"], verdict: Some("healthy") },
    Scenario {
        name: "stated-by-the-edge",
        world: |world| {
            with_agent(world, "okhttp/4.9.3");
            world.edge = world::response(403, &[("X-Tengine-Error", "black ua")]);
        },
        expect: &["STATED"],
        verdict: Some("access.user_agent_denied"),
    },
    Scenario {
        name: "an-app-is-denied-and-browsers-pass",
        world: |world| {
            with_agent(world, "okhttp/4.9.3");
            only_for(world, "Mozilla");
        },
        expect: &["FLIPS"],
        verdict: Some("access.user_agent_denied"),
    },
    Scenario {
        name: "only-the-app-may",
        world: |world| {
            with_agent(world, BROWSER);
            world.config().access.user_agent =
                serde_json::from_value(serde_json::json!({ "mode": "allow", "list": ["*TeaShop*"] })).ok();
            only_for(world, "TeaShop");
        },
        expect: &["BY_RULE"],
        verdict: Some("access.user_agent_denied"),
    },
    Scenario {
        name: "only-we-are-denied",
        world: |world| only_for(world, "Mozilla"),
        expect: &["ONLY_US"],
        verdict: Some("desk.vantage_blocked"),
    },
];
