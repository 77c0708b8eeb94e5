//! PERF001: looking the name up takes long.

use edgedesk_evidence::Probe;
use edgedesk_evidence::dns::DnsOutcome;

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::Site;
use crate::words::Text;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "PERF001",
    slug: "name-look-up-takes-long",
    layer: Layer::Perf,
    title: Text { zh: "DNS 解析耗时", en: "How long does looking the name up take" },
    why: Text {
        zh: "每个新访客都要先解析域名。超过 1 秒通常意味着某台权威服务器不应答、要等重试，或 CNAME 链过长。A 和 AAAA 都慢才下结论。",
        en: "Every new visitor looks the name up first. More than a second mostly means that an authoritative server does not answer and another has to be tried, or that the chain of CNAMEs is long. Said only where A and AAAA are both slow.",
    },
    findings: &[&QUICK, &SLOW],
    references: &["https://www.rfc-editor.org/rfc/rfc1536#section-1"],
    judge,
    scenarios: SCENARIOS,
};

/// A resolver that gives a dead server up and tries the next loses the better part of a second; less than this
/// is no more than distance.
const LIMIT_MS: f64 = 1000.0;

static QUICK: FindingCard = FindingCard {
    tag: "QUICK",
    status: Status::Ok,
    message: Text { zh: "解析 {subject} 用时 {ms} 毫秒。", en: "Looking {subject} up takes {ms} ms." },
    remedy: &[],
};

static SLOW: FindingCard = FindingCard {
    tag: "SLOW",
    status: Status::Warning,
    message: Text {
        zh: "解析 {subject} 用时 {ms} 毫秒（A 和 AAAA 都超过 1000 毫秒）。",
        en: "Looking {subject} up takes {ms} ms (A and AAAA both take more than 1000).",
    },
    remedy: &[Text {
        zh: "检查 {subject} 的每台权威 DNS 服务器是否都能应答，去掉失效的 NS 记录；CNAME 链尽量不超过两级，TTL 不低于 300 秒。",
        en: "See whether every authoritative server of {subject} answers and remove NS records that are dead; keep the chain of CNAMEs to two at most and the TTL at 300 seconds or more.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    let resolved = site.resolve(host)?;
    if !matches!((resolved.a, resolved.aaaa), (DnsOutcome::Reply(_), DnsOutcome::Reply(_))) {
        return Ok(Vec::new());
    }
    let took = |probe: Probe| site.evidence.record(&probe).map_or(0.0, |record| record.ms);
    let (a, aaaa) = (took(resolved.probe.clone().into()), took(resolved.probe_aaaa().into()));
    let fewest = a.min(aaaa);
    let card = if fewest > LIMIT_MS { &SLOW } else { &QUICK };
    let finding = card
        .about(host)
        .with("ms", format!("{:.0}", a.max(aaaa)))
        .cite(resolved.probe.clone())
        .cite(resolved.probe_aaaa());
    if fewest <= LIMIT_MS {
        return Ok(vec![finding]);
    }
    let dig = format!("dig {host} | grep 'Query time'");
    Ok(vec![finding.claim(&causes::perf::DNS_SLOW, Grade::B).reproduce(dig)])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "quick", world: |_| {}, expect: &["QUICK"], verdict: Some("healthy") },
    Scenario {
        name: "both-types-take-long",
        world: |world| world.slow(|probe| matches!(probe, Probe::Resolve(_)), 2400.0),
        expect: &["SLOW"],
        verdict: Some("perf.dns_slow"),
    },
    Scenario {
        name: "as-far-as-the-other-side-of-the-world",
        world: |world| world.slow(|probe| matches!(probe, Probe::Resolve(_)), 600.0),
        expect: &["QUICK"],
        verdict: Some("healthy"),
    },
];
