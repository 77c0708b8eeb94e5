//! DNS010: the CNAMEs run in a circle.

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{ChainEnd, Site};
use crate::words::Text;
use crate::world::{self, CNAME, HOST};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "DNS010",
    slug: "cname-circle",
    layer: Layer::Dns,
    title: Text { zh: "CNAME 是否循环", en: "Do the CNAMEs run in a circle" },
    why: Text {
        zh: "A 指向 B、B 又指回 A 时，解析器跟随若干次后放弃并返回 SERVFAIL。我们逐个询问权威服务器，找出重复的名称。",
        en: "Where A leads to B and B back to A, a resolver gives up after some hops and says SERVFAIL. We ask the authority of each name, and look for the one that comes again.",
    },
    findings: &[&STRAIGHT, &CIRCLE, &TOO_LONG],
    references: &["https://www.rfc-editor.org/rfc/rfc1034#section-5.2.2"],
    judge,
    scenarios: SCENARIOS,
};

static STRAIGHT: FindingCard = FindingCard {
    tag: "STRAIGHT",
    status: Status::Ok,
    message: Text {
        zh: "{subject} 的 CNAME 链没有循环（{hops} 级）。",
        en: "The CNAMEs of {subject} do not run in a circle ({hops} of them).",
    },
    remedy: &[],
};

static CIRCLE: FindingCard = FindingCard {
    tag: "CIRCLE",
    status: Status::Error,
    message: Text { zh: "CNAME 形成循环：{chain}。", en: "The CNAMEs run in a circle: {chain}." },
    remedy: &[Text {
        zh: "修改 {last} 的 CNAME 记录，使它不再指回 {again}；{subject} 应指向 {wanted}。",
        en: "Change the CNAME of {last}, so that it no longer leads back to {again}; {subject} should lead to {wanted}.",
    }],
};

static TOO_LONG: FindingCard = FindingCard {
    tag: "TOO_LONG",
    status: Status::Error,
    message: Text {
        zh: "{subject} 的 CNAME 链超过 {hops} 级仍没有结束，解析器会放弃：{chain} → …",
        en: "The CNAMEs of {subject} go on beyond {hops} hops, more than resolvers follow: {chain} → …",
    },
    remedy: &[Text {
        zh: "让 {subject} 的 CNAME 直接指向 {wanted}，去掉中间的名称。",
        en: "Let the CNAME of {subject} lead straight to {wanted}, without the names in between.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    static THE_CDN: Text = Text { zh: "CDN 分配的名称", en: "the name that the CDN assigned" };
    let host = &site.target()?.host;
    let resolved = site.resolve(host)?;
    if resolved.has_address() {
        let hops = resolved.chain.len() - 1;
        return Ok(vec![STRAIGHT.about(host).with("hops", hops).cite(resolved.probe.clone())]);
    }
    let chain = site.authority_chain(host)?;
    let (card, again) = match &chain.end {
        ChainEnd::Loop(again) => (&CIRCLE, Some(again)),
        ChainEnd::TooLong => (&TOO_LONG, None),
        _ => return Ok(Vec::new()),
    };
    let names: Vec<&str> = chain.names.iter().chain(again).map(|name| name.as_str()).collect();
    let last = chain.names.last().unwrap_or(host);
    let mut finding = card
        .about(host)
        .with("chain", names.join(" → "))
        .with("hops", chain.names.len() - 1)
        .with("last", last)
        .with("again", again.unwrap_or(last))
        .cite(resolved.probe.clone());
    let assigned = site.config_if_any()?.and_then(|config| config.cname.as_ref());
    finding = match assigned.filter(|assigned| !chain.names.contains(assigned)) {
        Some(name) => finding.with("wanted", name),
        None => finding.with_words("wanted", THE_CDN),
    };
    finding = finding
        .claim(&causes::dns::CNAME_LOOP, Grade::B)
        .rules_out(
            &causes::dns::DNSSEC_BOGUS,
            Text {
                zh: "不经校验、直接询问权威服务器，得到的同样是这条链。",
                en: "Asked directly and without validation, the authorities give the same chain.",
            },
        )
        .rules_out(
            &causes::dns::LAME_DELEGATION,
            Text { zh: "各权威服务器都正常回答。", en: "The authorities answer as they should." },
        );
    for name in &chain.names {
        finding = finding.reproduce(format!("dig +noall +answer {name} CNAME"));
    }
    for probe in chain.probes {
        finding = finding.cite(probe);
    }
    Ok(vec![finding])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "straight", world: |_| {}, expect: &["STRAIGHT"], verdict: Some("healthy") },
    Scenario {
        name: "within-the-zone",
        world: |world| {
            world.set(HOST, vec![world::cname("cdn.shop.test")]);
            world.set("cdn.shop.test", vec![world::cname(HOST)]);
        },
        expect: &["CIRCLE"],
        verdict: Some("dns.cname_loop"),
    },
    Scenario {
        name: "across-zones",
        world: |world| world.set(CNAME, vec![world::cname(HOST)]),
        expect: &["CIRCLE"],
        verdict: Some("dns.cname_loop"),
    },
    Scenario {
        name: "endless",
        world: |world| {
            for n in 0..20 {
                let owner = if n == 0 { HOST.to_owned() } else { format!("n{n}.shop.test") };
                world.set(&owner, vec![world::cname(&format!("n{}.shop.test", n + 1))]);
            }
        },
        expect: &["TOO_LONG"],
        verdict: None,
    },
    Scenario {
        name: "host-deleted",
        world: |world| world.set(HOST, Vec::new()),
        expect: &[],
        verdict: Some("dns.nxdomain"),
    },
];
