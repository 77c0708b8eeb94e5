//! EDGE006: the name leads to the CDN, and still the address is none of the CDN's.

use edgedesk_evidence::control_plane::{NodeLookup, NodeState};
use edgedesk_evidence::dns::{DnsReply, RecordType};
use edgedesk_evidence::{Observation, Probe};

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::Site;
use crate::words::Text;
use crate::world::{self, CNAME, HOST};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "EDGE006",
    slug: "address-is-no-node",
    layer: Layer::Edge,
    title: Text { zh: "访问的 IP 是否为 CDN 节点", en: "Are the addresses those of CDN nodes" },
    why: Text {
        zh: "CNAME 正确而 IP 不是 CDN 节点，说明有 DNS 劫持、hosts 文件或代理改写了结果。由 CDN 确认 IP 归属，再与 CDN 权威服务器给出的地址比较。",
        en: "Where the CNAME is right and the address is no node, a hijacked resolver, a hosts file or a proxy changed the answer. The CDN says whose the address is, and its authoritative servers say which addresses it gives out.",
    },
    findings: &[&NODES, &NOT_A_NODE, &NOT_LISTED],
    references: &[],
    judge,
    scenarios: SCENARIOS,
};

static NODES: FindingCard = FindingCard {
    tag: "NODES",
    status: Status::Ok,
    message: Text {
        zh: "访问的 IP 都是 CDN 节点。", en: "The addresses visited are nodes of the CDN."
    },
    remedy: &[],
};

static NOT_A_NODE: FindingCard = FindingCard {
    tag: "NOT_A_NODE",
    status: Status::Error,
    message: Text {
        zh: "{subject} 的 CNAME 正确，但解析到的 {addresses} 不是 CDN 节点；CDN 权威服务器给出的是 {expected}。",
        en: "{subject} leads to the CDN by name, yet {addresses} is no node of it; the CDN's own servers give {expected}.",
    },
    remedy: &[Text {
        zh: "检查访客电脑的 hosts 文件、代理和路由器 DNS 设置，改用公共 DNS（如 223.5.5.5）再试；如果是运营商 DNS 返回的，请向运营商投诉 DNS 劫持。",
        en: "Look at the visitor's hosts file, proxy and router, and try a public resolver (223.5.5.5, for instance); if it is the operator's resolver that answers so, complain to the operator about DNS hijacking.",
    }],
};

static NOT_LISTED: FindingCard = FindingCard {
    tag: "NOT_LISTED",
    status: Status::Info,
    message: Text {
        zh: "CDN 的节点列表中没有 {addresses}，但 CDN 的权威服务器确实给出了这些地址。",
        en: "The CDN's list of nodes lacks {addresses}, yet its own servers give these addresses out.",
    },
    remedy: &[],
};

static OTHERWISE: Text = Text {
    zh: "域名没有指向 CDN 分配的 CNAME，由 DNS 检查说明。",
    en: "The name does not lead to the CNAME that the CDN assigned; the checks of DNS say so.",
};

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    let assigned = site.assigned_cname()?;
    let resolved = site.resolve(host)?;
    if !resolved.chain.contains(assigned) {
        return Err(Stop::NotApplicable(OTHERWISE));
    }
    let addresses = site.probeable(resolved.addresses());
    let lookups: Vec<NodeLookup> = addresses.iter().map(|address| NodeLookup { address: *address }).collect();
    let states = site.ask_all(&lookups)?;
    let strangers: Vec<_> = lookups
        .iter()
        .zip(states)
        .filter(|(_, state)| **state == NodeState::NotANode)
        .map(|(lookup, _)| lookup.clone())
        .collect();
    if strangers.is_empty() {
        return Ok(lookups
            .first()
            .map(|lookup| NODES.about(host).cite(lookup.clone()))
            .into_iter()
            .collect());
    }
    let first = &strangers[0];
    let rtype = if first.address.is_ipv4() { RecordType::A } else { RecordType::Aaaa };
    let Some((question, reply)) = site.authority(resolved.end(), rtype)? else { return Ok(Vec::new()) };
    let given: Vec<_> = reply.addresses().collect();
    let listed: Vec<String> = strangers.iter().map(|it| it.address.to_string()).collect();
    let describe = |card: &'static FindingCard| {
        let finding = card
            .about(host)
            .with("addresses", listed.join(", "))
            .with("expected", given.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
            .cite(resolved.probe.clone())
            .cite(question.clone());
        strangers.iter().fold(finding, |finding, it| finding.cite(it.clone()))
    };
    if given.is_empty() || given.contains(&first.address) {
        return Ok(vec![describe(&NOT_LISTED)]);
    }
    // The CDN states that the address is not its own, and its servers give others.
    Ok(vec![
        describe(&NOT_A_NODE)
            .claim(&causes::edge::NOT_CDN_NODE, Grade::A)
            .rules_out(
                &causes::dns::CNAME_MISSING,
                Text { zh: "CNAME 已指向 CDN。", en: "The CNAME leads to the CDN." },
            )
            .reproduce(format!("dig +short {host} @{}", resolved.probe.resolver.ip()))
            .reproduce(format!("dig +short {} @{}", resolved.end(), question.server.ip())),
    ])
}

/// What a resolver that lies answers: these addresses instead.
fn lie(reply: &mut DnsReply) {
    for record in &mut reply.answer {
        if let edgedesk_evidence::dns::Rdata::A { address } = &mut record.data {
            *address = std::net::Ipv4Addr::new(198, 18, 9, 9);
        }
    }
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "nodes", world: |_| {}, expect: &["NODES"], verdict: Some("healthy") },
    Scenario {
        name: "the-resolver-lies",
        world: |world| {
            let truth = world.reply(&world::name(HOST), RecordType::A, false);
            world.on(move |probe| match probe {
                Probe::Resolve(probe) if probe.rtype == RecordType::A => {
                    let mut outcome = truth.clone();
                    if let edgedesk_evidence::dns::DnsOutcome::Reply(reply) = &mut outcome {
                        lie(reply);
                    }
                    Some(Observation::Dns(outcome).into())
                }
                _ => None,
            });
        },
        expect: &["NOT_A_NODE"],
        verdict: None,
    },
    Scenario {
        name: "the-list-is-incomplete",
        world: |world| world.set(CNAME, vec![world::a("198.18.7.7")]),
        expect: &["NOT_LISTED"],
        verdict: None,
    },
    Scenario {
        name: "not-on-the-cdn",
        world: |world| world.set(HOST, vec![world::a("198.18.9.9")]),
        expect: &[],
        verdict: Some("dns.cname_missing"),
    },
];
