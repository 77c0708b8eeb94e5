//! DNS002: the registrable domain is not delegated.

use edgedesk_evidence::dns::WalkEnd;

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{Site, both};
use crate::words::Text;
use crate::world::{HOST, World, dns_reply, name};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "DNS002",
    slug: "zone-not-delegated",
    layer: Layer::Dns,
    title: Text { zh: "域名是否已注册并委派", en: "Is the domain registered and delegated" },
    why: Text {
        zh: "域名过期、被暂停（serverHold/clientHold）或没有设置 DNS 服务器时，上级域会回答“不存在”，所有解析随之失效。我们从根开始逐级查询来判断。",
        en: "Where a domain has expired, is on hold or has no name servers, its parent says that it does not exist, and nothing below it resolves. Judged by walking down from the root.",
    },
    findings: &[&DELEGATED, &NOT_DELEGATED, &ONLY_RESOLVED_HERE],
    references: &["https://www.rfc-editor.org/rfc/rfc1034#section-4.2.1", "https://www.icann.org/epp"],
    judge,
    scenarios: SCENARIOS,
};

static DELEGATED: FindingCard = FindingCard {
    tag: "DELEGATED",
    status: Status::Ok,
    message: Text {
        zh: "{subject} 已由上级域委派给 {servers}。",
        en: "{subject} is delegated by its parent to {servers}.",
    },
    remedy: &[],
};

static NOT_DELEGATED: FindingCard = FindingCard {
    tag: "NOT_DELEGATED",
    status: Status::Error,
    message: Text {
        zh: "上级域 {parent} 的服务器 {by} 回答：{subject} 不存在或没有委派。",
        en: "The server {by} of the parent zone {parent} says that {subject} does not exist or is not delegated.",
    },
    remedy: &[
        Text {
            zh: "在域名注册商处查看 {subject} 的状态：已过期请续费；状态为 clientHold 或 serverHold 请先完成实名认证或联系注册商解除。",
            en: "Look up the state of {subject} at its registrar: renew it if it has expired; on clientHold or serverHold, complete the verification or have the registrar lift the hold.",
        },
        Text {
            zh: "状态正常时，在注册商处为 {subject} 设置 DNS 服务器；上级域生效后再检查其他记录。",
            en: "If its state is fine, set the name servers of {subject} at the registrar; look at other records once the parent shows them.",
        },
    ],
};

static ONLY_RESOLVED_HERE: FindingCard = FindingCard {
    tag: "ONLY_RESOLVED_HERE",
    status: Status::Warning,
    message: Text {
        zh: "公共 DNS 中没有委派 {subject}（上级域 {parent}），但所用的解析器能解析它：可能是内网域名，或缓存还没有过期。",
        en: "Public DNS does not delegate {subject} (parent zone {parent}), yet the resolver in use resolves it: an internal name, or a cache that has not run out.",
    },
    remedy: &[],
};

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    let domain = host.registrable();
    let (zone, resolved) = both(site.zone(host), site.resolve(host))?;
    let Some(cut) = zone.trace.cuts.iter().find(|cut| cut.zone == domain) else {
        let WalkEnd::Answered { by, nxdomain } = &zone.trace.end else { return Ok(Vec::new()) };
        // A zone cut may stand higher or lower than the Public Suffix List thinks; only an ancestor that denies
        // the name, or holds nothing that resolves, says that the domain is missing.
        if !domain.is_within(&zone.apex) || domain == zone.apex || (!nxdomain && resolved.has_address()) {
            return Ok(Vec::new());
        }
        let describe = |card: &'static FindingCard| {
            card.about(&domain)
                .with("parent", &zone.apex)
                .with("by", by)
                .cite(zone.walk.clone())
                .cite(resolved.probe.clone())
        };
        if resolved.has_address() {
            return Ok(vec![describe(&ONLY_RESOLVED_HERE)]);
        }
        let finding = describe(&NOT_DELEGATED)
            .claim(&causes::dns::NOT_DELEGATED, Grade::A)
            .rules_out(
                &causes::dns::NXDOMAIN,
                Text {
                    zh: "不只是 {subject} 下的一条记录：上级域 {parent} 里没有整个域名。",
                    en: "Not just a record below {subject} is missing: the parent {parent} does not have the domain at all.",
                },
            )
            .rules_out(
                &causes::dns::CNAME_MISSING,
                Text {
                    zh: "域名没有委派时，任何记录都不会生效。",
                    en: "Without a delegation no record takes effect.",
                },
            )
            .reproduce(format!("dig +noall +comments +authority @{} -p {} {domain} NS", by.ip(), by.port()))
            .reproduce(format!("whois {domain}"));
        return Ok(vec![finding]);
    };
    let servers: Vec<&str> = cut.servers.iter().map(|server| server.name.as_str()).collect();
    Ok(vec![DELEGATED.about(&domain).with("servers", servers.join(", ")).cite(zone.walk)])
}

fn undelegated(world: &mut World) {
    world.on_walk(|walk, trace| {
        if walk.name.registrable() == name("shop.test") {
            trace.cuts.truncate(1);
            if let WalkEnd::Answered { nxdomain, .. } = &mut trace.end {
                *nxdomain = true;
            }
        }
    });
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "delegated", world: |_| {}, expect: &["DELEGATED"], verdict: Some("healthy") },
    Scenario {
        name: "expired",
        world: |world| {
            undelegated(world);
            world.on_resolver(|probe| {
                (probe.name == name(HOST)).then(|| dns_reply(edgedesk_evidence::dns::Rcode::NXDOMAIN, &[]))
            });
        },
        expect: &["NOT_DELEGATED"],
        verdict: Some("dns.not_delegated"),
    },
    Scenario { name: "internal-name", world: undelegated, expect: &["ONLY_RESOLVED_HERE"], verdict: None },
    Scenario {
        name: "host-deleted-only",
        world: |world| world.set(HOST, Vec::new()),
        expect: &["DELEGATED"],
        verdict: None,
    },
];
