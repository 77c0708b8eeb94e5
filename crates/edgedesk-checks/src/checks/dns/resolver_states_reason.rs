//! DNS031: the resolver says in words what is odd about its answer.

use crate::catalogue::{Check, FindingCard, Judgement, Layer, Scenario, Status};
use crate::site::Site;
use crate::words::Text;
use crate::world::{CNAME, HOST, asks_address, cname, dns_reply, name, with_reply};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "DNS031",
    slug: "resolver-states-reason",
    layer: Layer::Dns,
    title: Text { zh: "解析器是否说明了原因", en: "Does the resolver state a reason" },
    why: Text {
        zh: "新的解析器会用扩展错误码（EDE）说明结果为何异常：过期缓存、DNSSEC 失败、被过滤等。它是解析器自己的说法，照录备查。",
        en: "Newer resolvers say by extended errors (EDE) what is odd about an answer: stale, bogus, filtered and more. It is the resolver's own statement, and kept as such.",
    },
    findings: &[&NOTHING, &STATED],
    references: &["https://www.rfc-editor.org/rfc/rfc8914#section-4"],
    judge,
    scenarios: SCENARIOS,
};

static NOTHING: FindingCard = FindingCard {
    tag: "NOTHING",
    status: Status::Ok,
    message: Text {
        zh: "解析器没有报告 {subject} 的异常。",
        en: "The resolver reports nothing odd about {subject}.",
    },
    remedy: &[],
};

static STATED: FindingCard = FindingCard {
    tag: "STATED",
    status: Status::Info,
    message: Text {
        zh: "解析器对 {subject} 附带说明：EDE {codes}。",
        en: "The resolver adds to its answer about {subject}: EDE {codes}.",
    },
    remedy: &[],
};

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    let resolved = site.resolve(host)?;
    let replies: Vec<_> = [resolved.a, resolved.aaaa].into_iter().filter_map(|it| it.reply()).collect();
    if replies.is_empty() {
        return Ok(Vec::new());
    }
    let mut codes: Vec<String> = replies
        .iter()
        .flat_map(|reply| &reply.ede)
        .map(|ede| format!("{} {}", ede.code, ede.text).trim_end().to_owned())
        .collect();
    codes.sort();
    codes.dedup();
    let card = if codes.is_empty() { &NOTHING } else { &STATED };
    let finding = card.about(host).with("codes", codes.join("; "));
    Ok(vec![finding.cite(resolved.probe.clone()).cite(resolved.probe_aaaa())])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "nothing", world: |_| {}, expect: &["NOTHING"], verdict: Some("healthy") },
    Scenario {
        name: "a-stale-answer",
        world: |world| {
            world.on_resolver(|probe| {
                (probe.name == name(HOST) && asks_address(probe.rtype)).then(|| {
                    let mut records = vec![(HOST, 30, cname(CNAME))];
                    if probe.rtype == edgedesk_evidence::dns::RecordType::A {
                        records.push((CNAME, 30, crate::world::a("198.18.1.1")));
                    }
                    let reply = dns_reply(edgedesk_evidence::dns::Rcode::NOERROR, &records);
                    with_reply(reply, |reply| {
                        reply.ede = vec![edgedesk_evidence::dns::Ede { code: 3, text: String::new() }];
                    })
                })
            });
        },
        expect: &["STATED"],
        verdict: Some("healthy"),
    },
];
