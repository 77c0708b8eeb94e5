//! DNS008: the record was created under the zone's name twice.

use edgedesk_evidence::DnsName;
use edgedesk_evidence::dns::{AskServer, DnsOutcome, RecordType};

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{CONTROL_LABEL, Held, Site, own_data};
use crate::words::Text;
use crate::world::{self, CNAME, HOST};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "DNS008",
    slug: "record-under-doubled-name",
    layer: Layer::Dns,
    title: Text {
        zh: "记录是否被加在了重复的域名下", en: "Was the record created under a doubled name"
    },
    why: Text {
        zh: "DNS 控制台的“主机记录”只填前缀。填成完整域名时，实际创建的是 www.example.com.example.com。只在主机记录查不到时才检查，并用一个随机名称排除泛解析。",
        en: "The host field of a DNS console takes the part before the zone. Who enters the full name creates www.example.com.example.com. Looked at only where the host itself is not found, with a random name as control against wildcards.",
    },
    findings: &[&NOT_DOUBLED, &DOUBLED],
    references: &["https://www.rfc-editor.org/rfc/rfc1035#section-5.1"],
    judge,
    scenarios: SCENARIOS,
};

static NOT_DOUBLED: FindingCard = FindingCard {
    tag: "NOT_DOUBLED",
    status: Status::Ok,
    message: Text { zh: "不存在重复的名称 {subject}。", en: "There is no doubled name {subject}." },
    remedy: &[],
};

static DOUBLED: FindingCard = FindingCard {
    tag: "DOUBLED",
    status: Status::Error,
    message: Text {
        zh: "查不到 {host_name}，但存在 {subject}（{data}）：主机记录一栏填成了完整域名。",
        en: "{host_name} is not there, but {subject} is ({data}): the full name was entered in the host field.",
    },
    remedy: &[Text {
        zh: "在 {dns_host} 处把这条记录的主机记录由“{host_name}”改为“{label}”，值保持不变。",
        en: "At {dns_host}, change the host field of that record from “{host_name}” to “{label}”; leave its value as it is.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    if site.resolve(host)?.has_address() {
        return Ok(Vec::new());
    }
    let held = site.held(host, RecordType::A)?;
    let zone = site.zone(host)?;
    let absent = |held: &Held<'_>| held.data.is_empty();
    let Some(first) = held.first().filter(|_| held.iter().all(absent)) else { return Ok(Vec::new()) };
    if !zone.apex.is_within(&host.registrable()) {
        return Ok(Vec::new());
    }
    let (Ok(doubled), Ok(control)) =
        (below(host.as_str(), &zone.apex), below(&format!("{CONTROL_LABEL}.{}", zone.apex), &zone.apex))
    else {
        return Ok(Vec::new());
    };
    let ask = |name: &DnsName| AskServer { name: name.clone(), ..first.probe.clone() };
    let outcomes = site.ask_all(&[ask(&doubled), ask(&control)])?;
    let data = |n: usize, name: &DnsName| {
        let reply = outcomes.get(n).and_then(|outcome| DnsOutcome::reply(outcome));
        reply
            .map(|reply| (own_data(reply, name, RecordType::A), reply.rcode))
            .unwrap_or((Vec::new(), first.reply.rcode))
    };
    let ((found, rcode), (random, _)) = (data(0, &doubled), data(1, &control));
    let finding = |card: &'static FindingCard| card.about(&doubled).cite(ask(&doubled)).cite(ask(&control));
    if found.is_empty() || found == random {
        return Ok(vec![finding(&NOT_DOUBLED)]);
    }
    let label = host.as_str().strip_suffix(zone.apex.as_str()).map_or("", |it| it.trim_end_matches('.'));
    Ok(vec![
        finding(&DOUBLED)
            .with("host_name", host)
            .with("label", if label.is_empty() { "@" } else { label })
            .with("data", crate::site::brief(&found, rcode))
            .with_words("dns_host", site.dns_host(host))
            .cite(first.probe.clone())
            .claim(&causes::dns::DOUBLED_LABEL, Grade::A)
            .rules_out(
                &causes::dns::NXDOMAIN,
                Text {
                    zh: "记录已经添加，只是加在了 {subject} 下。",
                    en: "The record was added; it stands at {subject}.",
                },
            )
            .reproduce(format!("dig +noall +answer {doubled}"))
            .reproduce(format!("dig +noall +comments {host}")),
    ])
}

fn below(name: &str, zone: &DnsName) -> Result<DnsName, edgedesk_evidence::NameError> {
    format!("{name}.{zone}").parse()
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "the-host-is-there", world: |_| {}, expect: &[], verdict: Some("healthy") },
    Scenario {
        name: "doubled",
        world: |world| {
            world.set(HOST, Vec::new());
            world.set("www.shop.test.shop.test", vec![world::cname(CNAME)]);
        },
        expect: &["DOUBLED"],
        verdict: Some("dns.doubled_label"),
    },
    Scenario {
        name: "just-deleted",
        world: |world| world.set(HOST, Vec::new()),
        expect: &["NOT_DOUBLED"],
        verdict: Some("dns.nxdomain"),
    },
    Scenario {
        name: "a-wildcard-further-down",
        world: |world| {
            world.set(HOST, Vec::new());
            for doubled in ["www.shop.test.shop.test", "edgedesk-control-q7x2.shop.test.shop.test"] {
                world.set(doubled, vec![world::cname(CNAME)]);
            }
        },
        expect: &["NOT_DOUBLED"],
        verdict: Some("dns.nxdomain"),
    },
];
