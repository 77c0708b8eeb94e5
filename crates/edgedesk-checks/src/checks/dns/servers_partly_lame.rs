//! DNS004: some of the zone's servers do not answer for it.

use edgedesk_evidence::dns::{DnsOutcome, Rcode, RecordType};

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{ServerAnswer, Site, both, is_useful};
use crate::words::Text;
use crate::world::{dns_reply, server};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "DNS004",
    slug: "servers-partly-lame",
    layer: Layer::Dns,
    title: Text {
        zh: "每台权威 DNS 服务器是否都能回答", en: "Does each of the zone's servers answer"
    },
    why: Text {
        zh: "解析器在权威服务器中任选一台。有一台拒绝或没有应答时，部分查询要重试才能成功：访问时快时慢，偶尔失败。我们向每一台服务器问两个问题，两个都失败才算。",
        en: "A resolver picks any one of the zone's servers. Where one refuses or is silent, some look-ups succeed only when tried again: visits are slow now and then, or fail. Each server is asked two questions, and counts as failing only where both fail.",
    },
    findings: &[&ALL_ANSWER, &SOME_FAIL],
    references: &["https://www.rfc-editor.org/rfc/rfc2182#section-3"],
    judge,
    scenarios: SCENARIOS,
};

static ALL_ANSWER: FindingCard = FindingCard {
    tag: "ALL_ANSWER",
    status: Status::Ok,
    message: Text {
        zh: "区域 {subject} 的 {total} 台权威服务器都能回答。",
        en: "All {total} servers of the zone {subject} answer for it.",
    },
    remedy: &[],
};

static SOME_FAIL: FindingCard = FindingCard {
    tag: "SOME_FAIL",
    status: Status::Error,
    message: Text {
        zh: "区域 {subject} 的 {total} 台权威服务器中有 {failed} 台不能回答：{states}。",
        en: "Of the {total} servers of the zone {subject}, {failed} do not answer for it: {states}.",
    },
    remedy: &[Text {
        zh: "修复 {names}，使其加载区域 {subject} 并开放 UDP 和 TCP 53 端口；如果已停用，请在域名注册商和区域的 NS 记录中删除它。",
        en: "Repair {names}: load the zone {subject} there and open port 53 for UDP and TCP; if it is retired, remove it at the registrar and from the zone's NS records.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    let apex = site.zone(host)?.apex;
    let (answers, again) =
        both(site.ask_servers(host, RecordType::A), site.ask_servers_of(host, &apex, RecordType::Soa))?;
    let failed: Vec<(&ServerAnswer<'_>, &DnsOutcome)> = answers
        .iter()
        .zip(&again)
        .filter(|(one, two)| failure(one).is_some() && failure(two).is_some())
        .filter_map(|(one, _)| Some((one, failure(one)?)))
        .collect();
    let useful = answers.iter().chain(&again).filter(|it| it.outcome.as_ref().is_ok_and(|it| is_useful(it)));
    if useful.count() == 0 {
        return Ok(Vec::new());
    }
    let cite = |mut finding: crate::catalogue::Finding| {
        for answer in answers.iter().chain(&again) {
            finding = finding.cite(answer.probe.clone());
        }
        finding.with("total", answers.len())
    };
    if failed.is_empty() {
        return Ok(vec![cite(ALL_ANSWER.about(&apex))]);
    }
    let mut names: Vec<String> = failed.iter().map(|(answer, _)| answer.name.to_string()).collect();
    names.dedup();
    let states: Vec<String> = failed
        .iter()
        .map(|(answer, outcome)| format!("{} ({}) {}", answer.name, answer.probe.server, said(outcome)))
        .collect();
    let mut finding = cite(SOME_FAIL.about(&apex))
        .with("failed", failed.len())
        .with("states", states.join("; "))
        .with("names", names.join(", "))
        .claim(&causes::dns::PARTIAL_LAME, Grade::B)
        .rules_out(
            &causes::dns::LAME_DELEGATION,
            Text { zh: "其余服务器能正常回答。", en: "The other servers answer as they should." },
        );
    for (answer, _) in &failed {
        let at = answer.probe.server;
        finding = finding.reproduce(format!("dig +norec @{} -p {} {apex} SOA", at.ip(), at.port()));
    }
    Ok(vec![finding])
}

/// What the server said instead of doing its duty; nothing where it was not asked, or not to be reached at all
/// from here.
fn failure<'a>(answer: &ServerAnswer<'a>) -> Option<&'a DnsOutcome> {
    answer
        .outcome
        .as_ref()
        .ok()
        .copied()
        .filter(|it| !is_useful(it) && !matches!(it, DnsOutcome::Unreachable))
}

fn said(outcome: &DnsOutcome) -> String {
    match outcome {
        DnsOutcome::Reply(reply) if reply.rcode == Rcode::NOERROR => "not authoritative".to_owned(),
        outcome => outcome.to_string(),
    }
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "all-answer", world: |_| {}, expect: &["ALL_ANSWER"], verdict: Some("healthy") },
    Scenario {
        name: "one-of-two-refuses",
        world: |world| {
            world.on_server(|probe| {
                (probe.server == server("198.18.0.2")).then(|| dns_reply(Rcode::REFUSED, &[]))
            });
        },
        expect: &["SOME_FAIL"],
        verdict: Some("dns.partial_lame"),
    },
    Scenario {
        name: "one-of-two-is-silent",
        world: |world| {
            world.on_server(|probe| (probe.server == server("198.18.0.2")).then_some(DnsOutcome::TimedOut));
        },
        expect: &["SOME_FAIL"],
        verdict: Some("dns.partial_lame"),
    },
    Scenario {
        name: "one-packet-lost",
        world: |world| {
            world.on_server(|probe| {
                (probe.server == server("198.18.0.2") && probe.rtype == RecordType::A)
                    .then_some(DnsOutcome::TimedOut)
            });
        },
        expect: &["ALL_ANSWER"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "all-refuse",
        world: |world| world.dead_servers(dns_reply(Rcode::REFUSED, &[])),
        expect: &[],
        verdict: Some("dns.lame_delegation"),
    },
];
