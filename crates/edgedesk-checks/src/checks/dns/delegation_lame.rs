//! DNS003: no authoritative server of the zone answers.

use edgedesk_evidence::dns::{DnsOutcome, Rcode, ServerState, WalkEnd};

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{Site, both};
use crate::words::Text;
use crate::world::{HOST, dns_reply, name};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "DNS003",
    slug: "delegation-lame",
    layer: Layer::Dns,
    title: Text { zh: "权威 DNS 服务器是否能回答", en: "Do the zone's servers answer for it" },
    why: Text {
        zh: "上级域把域名委派给一组权威服务器。如果它们都拒绝、不认识这个域名或没有应答（例如域名已从 DNS 服务商账号中删除），解析器只能返回 SERVFAIL。子域名被单独委派（NS 记录）后忘记清理，也会这样。",
        en: "The parent delegates a zone to a set of servers. Where all of them refuse, do not know the zone or stay silent, as when it was removed from the account at the DNS host, a resolver can only say SERVFAIL. A sub-domain that was once delegated by NS records and forgotten shows the same.",
    },
    findings: &[&ANSWERS, &LAME, &ORPHANED, &UNREACHED],
    references: &["https://www.rfc-editor.org/rfc/rfc8499#section-7"],
    judge,
    scenarios: SCENARIOS,
};

static ANSWERS: FindingCard = FindingCard {
    tag: "ANSWERS",
    status: Status::Ok,
    message: Text {
        zh: "区域 {subject} 的权威服务器 {by} 正常回答。",
        en: "The server {by} answers for the zone {subject}.",
    },
    remedy: &[],
};

static LAME: FindingCard = FindingCard {
    tag: "LAME",
    status: Status::Error,
    message: Text {
        zh: "区域 {subject} 的权威服务器都不能回答：{states}。",
        en: "No server of the zone {subject} answers for it: {states}.",
    },
    remedy: &[Text {
        zh: "在 {dns_host} 处确认已添加 {subject} 并处于启用状态；如果已更换 DNS 服务商，请在域名注册商处把 DNS 服务器改为新服务商给出的名称。",
        en: "At {dns_host}, make sure that the zone {subject} is there and active; if you have moved to another DNS host, set its name servers for the domain at the registrar.",
    }],
};

static ORPHANED: FindingCard = FindingCard {
    tag: "ORPHANED",
    status: Status::Error,
    message: Text {
        zh: "{parent} 中有 NS 记录把 {subject} 单独委派给别的服务器，而这些服务器都不能回答：{states}。",
        en: "NS records in {parent} delegate {subject} to servers of its own, and none of them answers: {states}.",
    },
    remedy: &[Text {
        zh: "在管理 {parent} 的 DNS 服务商处删除 {subject} 的 NS 记录，再为它添加 CNAME 记录；如果确实需要单独委派，请修复上述服务器。",
        en: "At the DNS host of {parent}, delete the NS records of {subject} and give it its CNAME record; if the delegation is meant, repair the servers named.",
    }],
};

static UNREACHED: FindingCard = FindingCard {
    tag: "UNREACHED",
    status: Status::Warning,
    message: Text {
        zh: "从这里直接询问区域 {subject} 的权威服务器都没有得到回答（{states}），但解析器能得到它的结果，访客不受影响。",
        en: "Asked from here, no server of the zone {subject} answers ({states}), yet the resolver gets its answers: visitors are not hurt.",
    },
    remedy: &[],
};

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    let (zone, resolved) = both(site.zone(host), site.resolve(host))?;
    let (servers, states) = match &zone.trace.end {
        WalkEnd::Answered { by, .. } => {
            return Ok(vec![ANSWERS.about(&zone.apex).with("by", by).cite(zone.walk)]);
        }
        // Without any delegation met, the roots themselves are out of reach: that is about us.
        _ if zone.cut.is_none() => return Ok(Vec::new()),
        WalkEnd::Dead { servers } => (servers.as_slice(), servers.iter().map(state).collect::<Vec<_>>()),
        // Servers that are named within the zone itself and have no glue cannot be found.
        WalkEnd::Lost(why) => (&[][..], vec![why.clone()]),
    };
    // Stale answers (RFC 8914, codes 3 and 19) are what a resolver gives when the authority is gone.
    let stale = resolved.a.reply().is_some_and(|reply| reply.ede.iter().any(|it| matches!(it.code, 3 | 19)));
    // A resolver that knows the name, or knows that it is not there, did reach the zone.
    // An empty NOERROR without a SOA is what some make of servers that refer to themselves.
    let said = resolved.a.reply().is_some_and(|reply| {
        matches!(reply.rcode, Rcode::NOERROR | Rcode::NXDOMAIN)
            && (!reply.answer.is_empty() || reply.negative_ttl().is_some())
    });
    let knows = resolved.has_address() || said;
    let works = knows && !stale;
    let orphaned = zone.apex != host.registrable() && zone.apex.is_within(&host.registrable());
    let card = match (works, orphaned) {
        (true, _) => &UNREACHED,
        (_, true) => &ORPHANED,
        (_, false) => &LAME,
    };
    let parent =
        zone.trace.cuts.iter().rev().nth(1).map_or_else(|| ".".to_owned(), |cut| cut.zone.to_string());
    let finding = card
        .about(&zone.apex)
        .with("states", states.join("; "))
        .with("parent", parent)
        .with_words("dns_host", site.dns_host(host))
        .cite(zone.walk.clone())
        .cite(resolved.probe.clone());
    if works {
        return Ok(vec![finding]);
    }
    let mut finding = finding
        .claim(&causes::dns::LAME_DELEGATION, Grade::B)
        .rules_out(
            &causes::dns::NOT_DELEGATED,
            Text {
                zh: "上级域给出了 {subject} 的委派，问题在被委派的服务器。",
                en: "The parent does delegate {subject}; it is the servers named there that fail.",
            },
        )
        .rules_out(
            &causes::dns::PARTIAL_LAME,
            Text { zh: "没有一台服务器能回答。", en: "Not one of the servers answers." },
        );
    for address in servers.iter().filter_map(|server| server.address).take(3) {
        finding = finding.reproduce(format!("dig +norec @{address} {} SOA", zone.apex));
    }
    Ok(vec![finding])
}

fn state(server: &ServerState) -> String {
    let said = match &server.outcome {
        None => "no address".to_owned(),
        Some(DnsOutcome::Reply(reply)) if reply.rcode == Rcode::NOERROR => "not authoritative".to_owned(),
        Some(outcome) => outcome.to_string(),
    };
    format!("{} {said}", server.name)
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "answers", world: |_| {}, expect: &["ANSWERS"], verdict: Some("healthy") },
    Scenario {
        name: "all-refuse",
        world: |world| world.dead_servers(dns_reply(Rcode::REFUSED, &[])),
        expect: &["LAME"],
        verdict: Some("dns.lame_delegation"),
    },
    Scenario {
        name: "all-silent",
        world: |world| world.dead_servers(DnsOutcome::TimedOut),
        expect: &["LAME"],
        verdict: Some("dns.lame_delegation"),
    },
    Scenario {
        name: "sub-zone-forgotten",
        world: |world| {
            world.dead_servers(dns_reply(Rcode::REFUSED, &[]));
            world.on_walk(|walk, trace| {
                if walk.name == name(HOST)
                    && let Some(mut cut) = trace.cuts.last().cloned()
                {
                    cut.zone = name(HOST);
                    let server = cut.servers.remove(0);
                    let outcome = Some(dns_reply(Rcode::REFUSED, &[]));
                    let address = server.addresses.first().copied();
                    let state = ServerState { name: server.name, address, outcome };
                    trace.cuts.push(cut);
                    trace.end = WalkEnd::Dead { servers: vec![state] };
                }
            });
        },
        expect: &["ORPHANED"],
        verdict: Some("dns.lame_delegation"),
    },
    Scenario {
        name: "servers-within-the-zone-and-no-glue",
        world: |world| {
            world.dead_servers(dns_reply(Rcode::SERVFAIL, &[]));
            world.on_walk(|walk, trace| {
                if walk.name == name(HOST) {
                    trace.end = WalkEnd::Lost("the address of ns1.shop.test leads in a circle".to_owned());
                }
            });
        },
        expect: &["LAME"],
        verdict: Some("dns.lame_delegation"),
    },
    Scenario {
        name: "port-53-closed-to-us-only",
        world: |world| {
            world.on_walk(|_, trace| trace.end = WalkEnd::Dead { servers: Vec::new() });
            world.on_server(|_| Some(DnsOutcome::TimedOut));
        },
        expect: &["UNREACHED"],
        verdict: Some("healthy"),
    },
];
