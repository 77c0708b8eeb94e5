//! DNS009: the host's CNAME leads to a name that does not resolve.

use edgedesk_evidence::dns::RecordType;

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{ChainEnd, Site};
use crate::words::{Text, Words};
use crate::world::{self, CNAME, HOST};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "DNS009",
    slug: "cname-target-unresolvable",
    layer: Layer::Dns,
    title: Text { zh: "CNAME 的目标能否解析", en: "Does the CNAME's target resolve" },
    why: Text {
        zh: "CNAME 记录正确，但目标名称不存在或没有地址时，访客得不到地址。常见原因是域名已在 CDN 上停用或删除。这种“悬空”的 CNAME 还可能被他人接管。",
        en: "Where the CNAME is right and its target does not exist or has no address, visitors get none. Most often the domain was disabled or deleted at the CDN. A dangling CNAME can also be taken over by others.",
    },
    findings: &[&RESOLVES, &DANGLING],
    references: &["https://www.rfc-editor.org/rfc/rfc1034#section-3.6.2"],
    judge,
    scenarios: SCENARIOS,
};

static RESOLVES: FindingCard = FindingCard {
    tag: "RESOLVES",
    status: Status::Ok,
    message: Text {
        zh: "{subject} 的 CNAME 目标 {target} 能够解析。",
        en: "{target}, the target of the CNAME of {subject}, resolves.",
    },
    remedy: &[],
};

static DANGLING: FindingCard = FindingCard {
    tag: "DANGLING",
    status: Status::Error,
    message: Text {
        zh: "{subject} 的 CNAME 指向 {target}，而 {target} {how}。",
        en: "{subject} leads to {target}, and {target} {how}.",
    },
    remedy: &[
        Text {
            zh: "在 CDN 控制台确认加速域名 {subject} 存在且已启用；重新启用后，{target} 会恢复解析。",
            en: "Make sure in the CDN's console that {subject} is there and enabled; once it is, {target} resolves again.",
        },
        Text {
            zh: "如果不再使用该 CDN，请在 {dns_host} 处删除这条 CNAME 记录，以免被他人接管。",
            en: "If that CDN is no longer used, delete the CNAME record at {dns_host}, lest somebody else take the name over.",
        },
    ],
};

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    let resolved = site.resolve(host)?;
    if resolved.has_address() {
        let target = (resolved.chain.len() > 1).then(|| resolved.end());
        return Ok(target
            .map(|target| RESOLVES.about(host).with("target", target).cite(resolved.probe.clone()))
            .into_iter()
            .collect());
    }
    let chain = site.authority_chain(host)?;
    let (Some(target), true) = (chain.names.last(), chain.names.len() > 1) else { return Ok(Vec::new()) };
    let how = match chain.end {
        ChainEnd::NoName => Words { zh: "不存在".to_owned(), en: "does not exist".to_owned() },
        ChainEnd::NoAddress => Words { zh: "没有地址".to_owned(), en: "has no address".to_owned() },
        ChainEnd::DeadZone => Words {
            zh: "所在的区域没有服务器应答".to_owned(),
            en: "is in a zone whose servers do not answer".to_owned(),
        },
        ChainEnd::Address | ChainEnd::Loop(_) | ChainEnd::TooLong => return Ok(Vec::new()),
    };
    // A CNAME that leads elsewhere than to the CDN is wrong before it is dangling.
    let assigned = site.config_if_any()?.and_then(|config| config.cname.as_ref());
    if assigned.is_some_and(|assigned| !chain.names.contains(assigned)) {
        return Ok(Vec::new());
    }
    let mut finding = DANGLING
        .about(host)
        .with("target", target)
        .with_words("how", how)
        .with_words("dns_host", site.dns_host(host))
        .cite(resolved.probe.clone())
        .claim(&causes::dns::CNAME_DANGLING, Grade::B)
        .rules_out(
            &causes::dns::NXDOMAIN,
            Text {
                zh: "{subject} 自己的 CNAME 记录存在。", en: "{subject} itself has its CNAME record."
            },
        )
        .reproduce(format!("dig +noall +answer {host} {}", RecordType::Cname))
        .reproduce(format!("dig +noall +comments +answer {target}"));
    for probe in chain.probes {
        finding = finding.cite(probe);
    }
    Ok(vec![finding])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "resolves", world: |_| {}, expect: &["RESOLVES"], verdict: Some("healthy") },
    Scenario {
        name: "the-assigned-name-is-gone",
        world: |world| world.set(CNAME, Vec::new()),
        expect: &["DANGLING"],
        verdict: Some("dns.cname_dangling"),
    },
    Scenario {
        name: "gone-and-no-control-plane",
        world: |world| {
            world.set(CNAME, Vec::new());
            world.without_control_plane();
        },
        expect: &["DANGLING"],
        verdict: Some("dns.cname_dangling"),
    },
    Scenario {
        name: "a-wrong-target-that-is-gone",
        world: |world| world.set(HOST, vec![world::cname("gone.shop.test")]),
        expect: &[],
        verdict: Some("dns.cname_wrong_target"),
    },
    Scenario {
        name: "host-deleted",
        world: |world| world.set(HOST, Vec::new()),
        expect: &[],
        verdict: Some("dns.nxdomain"),
    },
];
