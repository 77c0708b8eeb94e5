//! DNS015: the host's addresses are no public ones.

use edgedesk_evidence::address::special_purpose;
use edgedesk_evidence::dns::RecordType;

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::Site;
use crate::words::Text;
use crate::world::{self, EDGES, HOST};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "DNS015",
    slug: "reserved-address-published",
    layer: Layer::Dns,
    title: Text { zh: "解析到的是否为公网地址", en: "Are the addresses public ones" },
    why: Text {
        zh: "10.0.0.0/8、192.168.0.0/16、127.0.0.1、0.0.0.0 等地址在公网上不可达。误把内网地址填进公共 DNS，只有内网用户能访问。",
        en: "Addresses such as 10.0.0.0/8, 192.168.0.0/16, 127.0.0.1 or 0.0.0.0 cannot be reached over the Internet. Put into public DNS by mistake, they work for nobody outside.",
    },
    findings: &[&PUBLIC, &RESERVED],
    references: &["https://www.rfc-editor.org/rfc/rfc6890"],
    judge,
    scenarios: SCENARIOS,
};

static PUBLIC: FindingCard = FindingCard {
    tag: "PUBLIC",
    status: Status::Ok,
    message: Text {
        zh: "{subject} 的 {total} 个地址都可以从公网访问。",
        en: "The {total} addresses of {subject} are ones that can be reached.",
    },
    remedy: &[],
};

static RESERVED: FindingCard = FindingCard {
    tag: "RESERVED",
    status: Status::Error,
    message: Text {
        zh: "{subject} 的 {total} 个地址中有 {bad} 个是内网或保留地址：{addresses}。",
        en: "Of the {total} addresses of {subject}, {bad} are private or reserved: {addresses}.",
    },
    remedy: &[Text {
        zh: "在 {dns_host} 处把 {owner} 的 {list} 改为正确的公网地址；接入 CDN 的域名应改为：{record}。",
        en: "At {dns_host}, replace {list} of {owner} with the right public address; for a name that is to pass through the CDN: {record}.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    let resolved = site.resolve(host)?;
    if !resolved.has_address() {
        return Ok(Vec::new());
    }
    let total = resolved.addresses().count();
    let bad: Vec<_> = resolved
        .addresses()
        .filter(|address| !site.case.may_probe(*address))
        .filter_map(|address| Some((address, special_purpose(address)?)))
        .collect();
    if bad.is_empty() {
        return Ok(vec![PUBLIC.about(host).with("total", total).cite(resolved.probe.clone())]);
    }
    let told: Vec<String> =
        bad.iter().map(|(address, what)| format!("{address} ({}, {})", what.name, what.prefix)).collect();
    let list: Vec<String> = bad.iter().map(|(address, _)| address.to_string()).collect();
    let assigned = site.config_if_any()?.and_then(|config| config.cname.as_ref());
    let owner = resolved.end();
    let mut finding = RESERVED
        .about(host)
        .with("total", total)
        .with("bad", bad.len())
        .with("addresses", told.join("; "))
        .with("list", list.join(", "))
        .with("owner", owner)
        .with_words("record", super::shared_record::wanted(assigned))
        .with_words("dns_host", site.dns_host(owner))
        .cite(resolved.probe.clone())
        .cite(resolved.probe_aaaa());
    // The second observation: the authority of the name that owns the addresses publishes them, too.
    let rtype = if bad[0].0.is_ipv4() { RecordType::A } else { RecordType::Aaaa };
    let authority = match site.authority(owner, rtype) {
        Err(stop @ Stop::NeedMore(_)) => return Err(stop),
        authority => authority.ok().flatten(),
    };
    finding = match authority {
        Some((probe, reply)) if reply.addresses().any(|it| it == bad[0].0) => finding
            .cite(probe.clone())
            .claim(&causes::dns::RESERVED_ADDRESS, Grade::B)
            .rules_out(
                &causes::dns::RESOLVER_DIVERGENCE,
                Text {
                    zh: "权威服务器给出的就是这个地址，不是解析器改写的。",
                    en: "The authority itself publishes it; no resolver made it up.",
                },
            )
            .reproduce(format!(
                "dig +norec @{} -p {} {owner} {rtype}",
                probe.server.ip(),
                probe.server.port()
            )),
        // The authority has something else: the resolver's answer is another check's business.
        Some(_) => return Ok(vec![finding]),
        None => finding.claim(&causes::dns::RESERVED_ADDRESS, Grade::C),
    };
    Ok(vec![finding.reproduce(format!("dig +noall +answer {host} {rtype}"))])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "public", world: |_| {}, expect: &["PUBLIC"], verdict: Some("healthy") },
    Scenario {
        name: "private",
        world: |world| {
            world.without_control_plane();
            world.set(HOST, vec![world::a("10.0.0.8")]);
        },
        expect: &["RESERVED"],
        verdict: Some("dns.reserved_address"),
    },
    Scenario {
        name: "one-of-two",
        world: |world| world.set(HOST, vec![world::a(EDGES[0]), world::a("127.0.0.1")]),
        expect: &["RESERVED"],
        verdict: Some("dns.reserved_address"),
    },
    Scenario {
        name: "allowed-by-the-operator",
        world: |world| {
            world.without_control_plane();
            world.set(HOST, vec![world::a("10.0.0.8")]);
            world.case.allow_networks.extend("10.0.0.0/8".parse::<ipnet::IpNet>());
        },
        expect: &["PUBLIC"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "only-the-resolver-says-so",
        world: |world| {
            world.on_resolver(|probe| {
                (probe.name == world::name(HOST))
                    .then(|| world::addresses(probe.rtype, HOST, 60, &["127.0.0.1"]))
            });
        },
        expect: &["RESERVED"],
        verdict: Some("dns.resolver_divergence"),
    },
];
