//! DNS027: that a name does not exist is remembered for hours.

use edgedesk_evidence::dns::{Rdata, RecordType};

use crate::catalogue::{Check, FindingCard, Judgement, Layer, Scenario, Status};
use crate::site::Site;
use crate::words::Text;
use crate::world::{authoritative, soa};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "DNS027",
    slug: "negative-answers-kept-long",
    layer: Layer::Dns,
    title: Text { zh: "“不存在”的结果会缓存多久", en: "How long is absence remembered" },
    why: Text {
        zh: "区域 SOA 的 minimum 决定“不存在”的结果缓存多久。设得过长，新加的记录要很久才能被已经查询过的解析器看到。",
        en: "The SOA's minimum says how long resolvers remember that a name does not exist. Where it is long, a new record stays invisible for long to those who asked before.",
    },
    findings: &[&SHORT, &LONG],
    references: &["https://www.rfc-editor.org/rfc/rfc2308#section-5"],
    judge,
    scenarios: SCENARIOS,
};

static SHORT: FindingCard = FindingCard {
    tag: "SHORT",
    status: Status::Ok,
    message: Text {
        zh: "区域 {subject} 的“不存在”结果缓存 {seconds} 秒。",
        en: "Absence in the zone {subject} is remembered for {seconds} seconds.",
    },
    remedy: &[],
};

static LONG: FindingCard = FindingCard {
    tag: "LONG",
    status: Status::Info,
    message: Text {
        zh: "区域 {subject} 的“不存在”结果会缓存 {seconds} 秒（超过 3 小时）：误删或新加记录后，恢复较慢。",
        en: "Absence in the zone {subject} is remembered for {seconds} seconds (more than 3 hours): after a mistake or a new record, recovery is slow.",
    },
    remedy: &[Text {
        zh: "在 {dns_host} 处把 SOA 的 minimum（否定缓存时间）改为 600 秒。",
        en: "At {dns_host}, set the SOA's minimum (negative TTL) to 600 seconds.",
    }],
};

/// RFC 2308 §5 finds one to three hours to work well.
const THREE_HOURS: u32 = 3 * 3600;

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    let apex = site.zone(host)?.apex;
    for answer in site.ask_servers_of(host, &apex, RecordType::Soa)? {
        let reply = answer.outcome.ok().and_then(|outcome| outcome.reply()).filter(|reply| reply.aa);
        let kept = reply.into_iter().flat_map(|reply| &reply.answer).find_map(|rr| match rr.data {
            Rdata::Soa { minimum, .. } if rr.name == apex => Some(minimum.min(rr.ttl)),
            _ => None,
        });
        if let Some(seconds) = kept {
            let card = if seconds > THREE_HOURS { &LONG } else { &SHORT };
            let finding = card.about(&apex).with("seconds", seconds);
            return Ok(vec![finding.with_words("dns_host", site.dns_host(host)).cite(answer.probe)]);
        }
    }
    Ok(Vec::new())
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "short", world: |_| {}, expect: &["SHORT"], verdict: Some("healthy") },
    Scenario {
        name: "a-day",
        world: |world| {
            world.on_server(|probe| {
                (probe.rtype == RecordType::Soa).then(|| {
                    let record = ("shop.test", 86_400, soa(1, 86_400));
                    authoritative(edgedesk_evidence::dns::Rcode::NOERROR, &[record])
                })
            });
        },
        expect: &["LONG"],
        verdict: Some("healthy"),
    },
];
