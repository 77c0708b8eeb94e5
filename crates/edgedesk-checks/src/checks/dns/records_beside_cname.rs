//! DNS011: a CNAME stands beside other records.

use edgedesk_evidence::dns::{AskServer, DnsOutcome, Rdata, RecordType};

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{Site, own_data};
use crate::words::Text;
use crate::world::{self, CNAME, HOST, authoritative, name, server};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "DNS011",
    slug: "records-beside-cname",
    layer: Layer::Dns,
    title: Text { zh: "CNAME 是否与其他记录并存", en: "Do other records stand beside the CNAME" },
    why: Text {
        zh: "一个名称有了 CNAME，就不能再有 A、MX、TXT 等记录。并存时（同名，或按线路、按服务器不同），结果取决于解析器先问到哪一种：有的访客绕过 CDN，有的邮件无法投递。",
        en: "A name that has a CNAME must have no A, MX, TXT or other record. Where both stand, at one server or split by line or server, the outcome depends on what a resolver happens to ask first: some visitors miss the CDN, some mail is not delivered.",
    },
    findings: &[&ALONE, &MIXED, &SPLIT],
    references: &[
        "https://www.rfc-editor.org/rfc/rfc1034#section-3.6.2",
        "https://www.rfc-editor.org/rfc/rfc2181#section-10.1",
    ],
    judge,
    scenarios: SCENARIOS,
};

static ALONE: FindingCard = FindingCard {
    tag: "ALONE",
    status: Status::Ok,
    message: Text {
        zh: "{subject} 的 CNAME 没有与其他记录并存。",
        en: "No other record stands beside the CNAME of {subject}.",
    },
    remedy: &[],
};

static MIXED: FindingCard = FindingCard {
    tag: "MIXED",
    status: Status::Error,
    message: Text {
        zh: "{subject} 同时有 CNAME（{target}）和 {types} 记录。",
        en: "{subject} has both a CNAME ({target}) and {types} records.",
    },
    remedy: &[
        Text {
            zh: "在 {dns_host} 处删除 {subject} 的 {types} 记录，只保留 CNAME {target}。",
            en: "At {dns_host}, delete the {types} records of {subject} and keep the CNAME to {target} alone.",
        },
        Text {
            zh: "如果 {subject} 还要收邮件或做验证，请改用“拉平”（ALIAS/ANAME）代替 CNAME，或把网站放在 www 下。",
            en: "If {subject} must also take mail or carry a verification, use flattening (ALIAS/ANAME) in place of the CNAME, or move the site to www.",
        },
    ],
};

static SPLIT: FindingCard = FindingCard {
    tag: "SPLIT",
    status: Status::Error,
    message: Text {
        zh: "同一个区域版本中，{subject} 在有的服务器上是 CNAME（{target}），在有的服务器上是 {others}：部分访客不经过 CDN。",
        en: "In one and the same version of the zone, {subject} is a CNAME ({target}) at some servers and {others} at others: some visitors do not pass through the CDN.",
    },
    remedy: &[Text {
        zh: "在 {dns_host} 处检查 {subject} 各条线路的记录，删除遗留的 {others}，所有线路只保留 CNAME {target}。",
        en: "At {dns_host}, look through the records of {subject} for every line, delete the leftover {others}, and keep the CNAME to {target} alone.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    let held = site.held(host, RecordType::A)?;
    let Some((first, target)) = held.iter().find_map(|held| Some((held, held.cname()?))) else {
        return Ok(Vec::new());
    };
    let ask = |rtype| AskServer { rtype, ..first.probe.clone() };
    let questions = [RecordType::Cname, RecordType::Mx, RecordType::Txt].map(ask);
    let outcomes = site.ask_each(&questions)?;
    let mut types: Vec<RecordType> = Vec::new();
    // A server that gives both in one answer, or the CNAME to one question and the other record to another.
    if first.data.iter().any(|data| matches!(data, Rdata::A { .. })) {
        types.push(RecordType::A);
    }
    for (question, outcome) in questions.iter().zip(outcomes) {
        let Some(reply) = outcome.ok().and_then(DnsOutcome::reply) else { continue };
        let beside =
            |data: &Rdata| data.rtype() == Some(question.rtype) && question.rtype != RecordType::Cname;
        if own_data(reply, host, question.rtype).iter().any(beside) {
            types.push(question.rtype);
        }
    }
    let describe = |card: &'static FindingCard| {
        let mut finding = card.about(host).with("target", target).cite(first.probe.clone());
        for question in &questions {
            finding = finding.cite(question.clone());
        }
        finding.with_words("dns_host", site.dns_host(host))
    };
    let at = first.probe.server;
    let dig = |rtype| format!("dig +norec @{} -p {} {host} {rtype}", at.ip(), at.port());
    if !types.is_empty() {
        let told: Vec<String> = types.iter().map(ToString::to_string).collect();
        let mut finding = describe(&MIXED)
            .with("types", told.join(", "))
            .claim(&causes::dns::RECORD_CONFLICT, Grade::B)
            .rules_out(
                &causes::dns::CNAME_WRONG_TARGET,
                Text {
                    zh: "不是 CNAME 的值有误，而是多出了其他记录。",
                    en: "It is not the CNAME's value; there are records too many.",
                },
            )
            .reproduce(dig(RecordType::Cname));
        for rtype in types {
            finding = finding.reproduce(dig(rtype));
        }
        return Ok(vec![finding]);
    }
    let Some(other) = held.iter().find(|held| held.cname().is_none() && !held.data.is_empty()) else {
        return Ok(vec![describe(&ALONE)]);
    };
    // Different versions of the zone are another fault: the servers disagree.
    if site.serials(host)?.windows(2).any(|pair| pair[0].1 != pair[1].1) {
        return Ok(Vec::new());
    }
    Ok(vec![
        describe(&SPLIT)
            .with("others", other.brief())
            .cite(other.probe.clone())
            .claim(&causes::dns::RECORD_CONFLICT, Grade::B)
            .rules_out(
                &causes::dns::NS_INCONSISTENT,
                Text {
                    zh: "各服务器的区域序列号相同：不是同步问题，而是按线路分别设置的记录。",
                    en: "The servers have the same serial: it is not their synchronisation, but records set line by line.",
                },
            )
            .reproduce(dig(RecordType::A))
            .reproduce(format!(
                "dig +norec @{} -p {} {host} A",
                other.probe.server.ip(),
                other.probe.server.port()
            )),
    ])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "alone", world: |_| {}, expect: &["ALONE"], verdict: Some("healthy") },
    Scenario {
        name: "with-mx",
        world: |world| {
            let exchange = name("mail.shop.test");
            world.set(HOST, vec![world::cname(CNAME), Rdata::Mx { preference: 10, exchange }]);
        },
        expect: &["MIXED"],
        verdict: Some("dns.record_conflict"),
    },
    Scenario {
        name: "leftover-address-at-one-server",
        world: |world| {
            world.on_server(|probe| {
                (probe.server == server("198.18.0.2")
                    && probe.name == name(HOST)
                    && probe.rtype == RecordType::A)
                    .then(|| {
                        authoritative(
                            edgedesk_evidence::dns::Rcode::NOERROR,
                            &[(HOST, 600, world::a("198.18.2.1"))],
                        )
                    })
            });
        },
        expect: &["SPLIT"],
        verdict: Some("dns.record_conflict"),
    },
    Scenario {
        name: "flattened-apex-with-mail",
        world: |world| {
            let exchange = name("mail.shop.test");
            world.set(HOST, vec![world::a("198.18.1.1"), Rdata::Mx { preference: 10, exchange }]);
        },
        expect: &[],
        verdict: Some("healthy"),
    },
];
