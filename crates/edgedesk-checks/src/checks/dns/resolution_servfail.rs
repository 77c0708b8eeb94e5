//! DNS017: the resolver says SERVFAIL, and nothing else explains it.

use edgedesk_evidence::dns::{Dnssec, DnssecState, Rcode, RecordType, WalkEnd};

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{ChainEnd, Site};
use crate::words::Text;
use crate::world::{CNAME, HOST, cname, dns_reply, name};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "DNS017",
    slug: "resolution-servfail",
    layer: Layer::Dns,
    title: Text { zh: "解析是否返回 SERVFAIL", en: "Does resolution end in SERVFAIL" },
    why: Text {
        zh: "SERVFAIL 表示解析器没能得到可用的结果。常见原因（服务器不应答、DNSSEC、CNAME 循环）各有专门的检查；这里只在它们都被排除后才报告。",
        en: "SERVFAIL says that the resolver got no usable answer. Its common reasons (servers that do not answer, DNSSEC, CNAMEs in a circle) have checks of their own; this one speaks up only where they are ruled out.",
    },
    findings: &[&ANSWERED, &SERVFAIL],
    references: &["https://www.rfc-editor.org/rfc/rfc8914"],
    judge,
    scenarios: SCENARIOS,
};

static ANSWERED: FindingCard = FindingCard {
    tag: "ANSWERED",
    status: Status::Ok,
    message: Text {
        zh: "解析器 {resolver} 对 {subject} 返回 {rcode}。",
        en: "The resolver {resolver} answers {rcode} for {subject}.",
    },
    remedy: &[],
};

static SERVFAIL: FindingCard = FindingCard {
    tag: "SERVFAIL",
    status: Status::Error,
    message: Text {
        zh: "{failed} 个解析器对 {subject} 返回 SERVFAIL，而直接询问权威服务器能得到结果。{words}",
        en: "{failed} resolver(s) answer SERVFAIL for {subject}, while its authorities answer when asked directly. {words}",
    },
    remedy: &[Text {
        zh: "请 {dns_host} 检查权威服务器是否对部分解析器限速或丢包（尤其是大应答和 TCP 53 端口）；同时换一个公共 DNS 对比。",
        en: "Have {dns_host} look whether its servers limit or drop some resolvers' questions (large answers and TCP port 53 above all), and compare with another public resolver.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    let resolved = site.resolve(host)?;
    let Some(rcode) = resolved.rcode() else { return Ok(Vec::new()) };
    let resolver = resolved.probe.resolver;
    if rcode != Rcode::SERVFAIL || resolved.has_address() {
        let answered = ANSWERED.about(host).with("resolver", resolver).with("rcode", rcode);
        return Ok(vec![answered.cite(resolved.probe.clone())]);
    }
    let unchecked = site.resolve_at(resolver, host, true)?;
    let zone = site.zone(host)?;
    let alive = matches!(zone.trace.end, WalkEnd::Answered { nxdomain: false, .. });
    // With checking disabled it resolves: validation fails, which the DNSSEC check judges.
    if unchecked.has_address() || !alive {
        return Ok(Vec::new());
    }
    let chain = site.authority_chain(host)?;
    let questions: Vec<Dnssec> =
        chain.names.iter().take(4).map(|name| Dnssec { name: name.clone(), rtype: RecordType::A }).collect();
    let bogus = site
        .ask_each(&questions)?
        .iter()
        .any(|chain| chain.as_ref().is_ok_and(|chain| matches!(chain.state, DnssecState::Bogus { .. })));
    if chain.end != ChainEnd::Address || bogus {
        return Ok(Vec::new());
    }
    let mut failed = 0;
    let mut finding = SERVFAIL.about(host).with_words("dns_host", site.dns_host(host));
    for resolver in site.case.resolvers.iter().take(4) {
        let resolved = site.resolve_at(*resolver, host, false)?;
        if resolved.rcode() == Some(Rcode::SERVFAIL) {
            failed += 1;
            finding = finding.cite(resolved.probe.clone());
        }
    }
    let words = resolved.a.reply().and_then(|reply| reply.ede.first());
    let words = words.map_or_else(String::new, |ede| format!("EDE {} {}", ede.code, ede.text));
    for probe in chain.probes {
        finding = finding.cite(probe);
    }
    let grade = if failed > 1 { Grade::B } else { Grade::C };
    Ok(vec![
        finding
            .with("failed", failed)
            .with("words", words)
            .claim(&causes::dns::SERVFAIL, grade)
            .rules_out(
                &causes::dns::DNSSEC_BOGUS,
                Text {
                    zh: "关闭校验后仍然失败，信任链没有断开。",
                    en: "It fails with checking disabled as well, and no link of the chain of trust is broken.",
                },
            )
            .rules_out(
                &causes::dns::LAME_DELEGATION,
                Text {
                    zh: "直接询问时权威服务器正常回答。", en: "Asked directly, the authorities answer."
                },
            )
            .reproduce(format!("dig @{} -p {} {host}", resolver.ip(), resolver.port())),
    ])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "answered", world: |_| {}, expect: &["ANSWERED"], verdict: Some("healthy") },
    Scenario {
        name: "servfail-and-authorities-answer",
        world: |world| {
            world.on_resolver(|probe| (probe.name == name(HOST)).then(|| dns_reply(Rcode::SERVFAIL, &[])));
        },
        expect: &["SERVFAIL"],
        verdict: Some("dns.servfail"),
    },
    Scenario {
        name: "a-circle",
        world: |world| world.set(CNAME, vec![cname(HOST)]),
        expect: &[],
        verdict: Some("dns.cname_loop"),
    },
    Scenario {
        name: "servers-refuse",
        world: |world| world.dead_servers(dns_reply(Rcode::REFUSED, &[])),
        expect: &[],
        verdict: Some("dns.lame_delegation"),
    },
];
