//! DNS018: the resolvers answer, but not about this name.

use edgedesk_evidence::DnsName;
use edgedesk_evidence::dns::{DnsOutcome, RecordType, Resolve, WalkEnd};

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::Site;
use crate::words::Text;
use crate::world::{HOST, name};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "DNS018",
    slug: "resolution-timeout",
    layer: Layer::Dns,
    title: Text { zh: "解析是否超时", en: "Does resolution time out" },
    why: Text {
        zh: "解析器在时限内没有回答时，访客看到“找不到服务器”。我们同时让它回答根域的问题作为对照：连根域都不回答，是诊断点自己的网络问题，与站点无关。",
        en: "Where the resolver does not answer in time, visitors see “server not found”. As a control it is asked about the root: a resolver that does not answer that either is the vantage's own trouble, not the site's.",
    },
    findings: &[&IN_TIME, &TIMED_OUT, &RESOLVER_SILENT],
    references: &["https://www.rfc-editor.org/rfc/rfc1035#section-4.2.1"],
    judge,
    scenarios: SCENARIOS,
};

static IN_TIME: FindingCard = FindingCard {
    tag: "IN_TIME",
    status: Status::Ok,
    message: Text {
        zh: "解析器在时限内回答了 {subject}。",
        en: "The resolver answered about {subject} in time.",
    },
    remedy: &[],
};

static TIMED_OUT: FindingCard = FindingCard {
    tag: "TIMED_OUT",
    status: Status::Error,
    message: Text {
        zh: "{total} 个解析器都没有在时限内回答 {subject}，但能回答根域的问题。",
        en: "None of {total} resolver(s) answers about {subject} in time, while the root is answered.",
    },
    remedy: &[Text {
        zh: "请 {dns_host} 检查权威服务器的响应时间和丢包：解析器要等它们回答。若近期受到攻击或更换过防火墙规则，请先恢复 UDP 和 TCP 53 端口。",
        en: "Have {dns_host} look at its servers' response times and losses: the resolver waits for them. After an attack or a change of firewall rules, open port 53 for UDP and TCP first.",
    }],
};

static RESOLVER_SILENT: FindingCard = FindingCard {
    tag: "RESOLVER_SILENT",
    status: Status::Warning,
    message: Text {
        zh: "解析器对任何问题都没有回答，包括根域：这是诊断点自己的网络问题，不能据此判断 {subject}。",
        en: "The resolver answers nothing at all, not even about the root: that is the vantage's own trouble, and says nothing of {subject}.",
    },
    remedy: &[],
};

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    let resolved = site.resolve(host)?;
    if resolved.a.reply().is_some() || resolved.aaaa.reply().is_some() {
        return Ok(vec![IN_TIME.about(host).cite(resolved.probe.clone())]);
    }
    let controls: Vec<Resolve> = site
        .case
        .resolvers
        .iter()
        .take(4)
        .map(|resolver| Resolve {
            resolver: *resolver,
            name: DnsName::root(),
            rtype: RecordType::Ns,
            checking_disabled: false,
        })
        .collect();
    let outcomes = site.ask_each(&controls)?;
    let answers = |n: usize| matches!(outcomes.get(n), Some(Ok(DnsOutcome::Reply(_))));
    let Some(control) = (0..controls.len()).find(|n| answers(*n)) else {
        let silent = RESOLVER_SILENT.about(host).cite(resolved.probe.clone());
        return Ok(vec![controls.into_iter().fold(silent, |finding, control| finding.cite(control))]);
    };
    let zone = site.zone(host)?;
    let finding = TIMED_OUT
        .about(host)
        .with("total", controls.len())
        .with_words("dns_host", site.dns_host(host))
        .cite(resolved.probe.clone())
        .cite(resolved.probe_aaaa())
        .cite(controls[control].clone())
        .cite(zone.walk.clone());
    // Servers that do not answer the walk either are the reason; another check names them.
    if matches!(zone.trace.end, WalkEnd::Dead { .. }) {
        return Ok(vec![finding]);
    }
    let at = controls[control].resolver;
    Ok(vec![
        finding
            .claim(&causes::dns::TIMEOUT, Grade::B)
            .rules_out(
                &causes::desk::VANTAGE_BLOCKED,
                Text {
                    zh: "同一解析器能回答根域的问题。", en: "The same resolver answers about the root."
                },
            )
            .reproduce(format!("dig @{} -p {} {host}", at.ip(), at.port()))
            .reproduce(format!("dig @{} -p {} . NS", at.ip(), at.port())),
    ])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "in-time", world: |_| {}, expect: &["IN_TIME"], verdict: Some("healthy") },
    Scenario {
        name: "no-answer-about-this-name",
        world: |world| {
            world.on_resolver(|probe| (probe.name == name(HOST)).then_some(DnsOutcome::TimedOut));
        },
        expect: &["TIMED_OUT"],
        verdict: Some("dns.timeout"),
    },
    Scenario {
        name: "no-answer-at-all",
        world: |world| world.on_resolver(|_| Some(DnsOutcome::TimedOut)),
        expect: &["RESOLVER_SILENT"],
        verdict: None,
    },
    Scenario {
        name: "servers-are-silent-too",
        world: |world| {
            world.dead_servers(DnsOutcome::TimedOut);
            world.on_resolver(|probe| (probe.name == name(HOST)).then_some(DnsOutcome::TimedOut));
        },
        expect: &["TIMED_OUT"],
        verdict: Some("dns.lame_delegation"),
    },
];
