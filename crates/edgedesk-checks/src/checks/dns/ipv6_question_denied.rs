//! DNS026: the authority says NXDOMAIN to AAAA, though the name has an IPv4 address.

use edgedesk_evidence::dns::{Rcode, RecordType};

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{Held, Site, both};
use crate::words::Text;
use crate::world::{HOST, World, asks_address, authoritative, dns_reply, name};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "DNS026",
    slug: "ipv6-question-denied",
    layer: Layer::Dns,
    title: Text {
        zh: "查询 AAAA 时是否误答“不存在”", en: "Is the question for AAAA answered rightly"
    },
    why: Text {
        zh: "NXDOMAIN 表示这个名称没有任何记录。只是没有 IPv6 地址时应回答 NODATA；误答 NXDOMAIN 会让解析器认为整个名称不存在，时好时坏。",
        en: "NXDOMAIN says that a name has no record at all. For a name without IPv6 the right answer is NODATA; with NXDOMAIN resolvers take the whole name for missing, now and then.",
    },
    findings: &[&RIGHT, &DENIED, &DENIED_AND_GONE],
    references: &[
        "https://www.rfc-editor.org/rfc/rfc4074#section-4.2",
        "https://www.rfc-editor.org/rfc/rfc8020",
    ],
    judge,
    scenarios: SCENARIOS,
};

static RIGHT: FindingCard = FindingCard {
    tag: "RIGHT",
    status: Status::Ok,
    message: Text {
        zh: "权威服务器对 {subject} 的 AAAA 查询回答正确。",
        en: "The question for AAAA of {subject} is answered rightly.",
    },
    remedy: &[],
};

static DENIED: FindingCard = FindingCard {
    tag: "DENIED",
    status: Status::Warning,
    message: Text {
        zh: "权威服务器 {by} 对 {subject} 的 A 查询有结果，对 AAAA 查询却回答 NXDOMAIN；部分解析器会因此认为域名不存在。",
        en: "The server {by} has {subject} for A and answers NXDOMAIN for AAAA; some resolvers then take the name for missing.",
    },
    remedy: &[Text {
        zh: "请 {dns_host} 修正：没有 IPv6 地址时应回答 NODATA（NOERROR）。",
        en: "Have {dns_host} mend it: without an IPv6 address the answer must be NODATA (NOERROR).",
    }],
};

static DENIED_AND_GONE: FindingCard = FindingCard {
    tag: "DENIED_AND_GONE",
    status: Status::Error,
    message: Text {
        zh: "权威服务器 {by} 对 {subject} 的 AAAA 查询误答 NXDOMAIN，解析器因此认为整个域名不存在。",
        en: "The server {by} wrongly answers NXDOMAIN to AAAA of {subject}; the resolver takes the whole name for missing.",
    },
    remedy: &[Text {
        zh: "请 {dns_host} 修正：没有 IPv6 地址时应回答 NODATA（NOERROR）。",
        en: "Have {dns_host} mend it: without an IPv6 address the answer must be NODATA (NOERROR).",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    let (a, aaaa) = both(site.held(host, RecordType::A), site.held(host, RecordType::Aaaa))?;
    let Some(first) = a.iter().find(|held| !held.data.is_empty()) else { return Ok(Vec::new()) };
    let same_server = |held: &&Held<'_>| {
        held.denies()
            && a.iter().any(|other| other.probe.server == held.probe.server && !other.data.is_empty())
    };
    let Some(wrong) = aaaa.iter().find(same_server) else {
        return Ok(vec![RIGHT.about(host).cite(first.probe.clone())]);
    };
    let resolved = site.resolve(host)?;
    let gone = !resolved.has_address() && resolved.rcode() == Some(Rcode::NXDOMAIN);
    let at = wrong.probe.server;
    let mut finding = if gone { &DENIED_AND_GONE } else { &DENIED }
        .about(host)
        .with("by", at)
        .with_words("dns_host", site.dns_host(host))
        .cite(first.probe.clone())
        .cite(wrong.probe.clone())
        .cite(resolved.probe.clone());
    if gone {
        finding = finding
            .claim(&causes::dns::NXDOMAIN, Grade::B)
            .rules_out(
                &causes::dns::NOT_DELEGATED,
                Text {
                    zh: "区域的服务器正常回答 A 查询。",
                    en: "The zone's servers answer the question for A.",
                },
            )
            .reproduce(format!("dig +norec @{} -p {} {host} AAAA", at.ip(), at.port()));
    }
    Ok(vec![finding])
}

fn denies_ipv6(world: &mut World) {
    world.set(HOST, vec![crate::world::a("198.18.1.1")]);
    world.on_server(|probe| {
        (probe.name == name(HOST) && probe.rtype == RecordType::Aaaa)
            .then(|| authoritative(Rcode::NXDOMAIN, &[]))
    });
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "right", world: |_| {}, expect: &["RIGHT"], verdict: Some("healthy") },
    Scenario {
        name: "denied-and-resolved-all-the-same",
        world: denies_ipv6,
        expect: &["DENIED"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "denied-and-gone-at-the-resolver",
        world: |world| {
            denies_ipv6(world);
            world.on_resolver(|probe| {
                (probe.name == name(HOST) && asks_address(probe.rtype))
                    .then(|| dns_reply(Rcode::NXDOMAIN, &[]))
            });
        },
        expect: &["DENIED_AND_GONE"],
        verdict: Some("dns.nxdomain"),
    },
];
