//! DNS020: a name server's name leads nowhere.

use crate::catalogue::{Check, FindingCard, Judgement, Layer, Scenario, Status};
use crate::site::Site;
use crate::words::Text;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "DNS020",
    slug: "name-server-without-address",
    layer: Layer::Dns,
    title: Text { zh: "DNS 服务器的名称能否解析", en: "Do the name servers' names resolve" },
    why: Text {
        zh: "NS 记录里的服务器名称拼写错误或已删除时，这台服务器等于不存在，解析要多绕一圈。",
        en: "A name server whose own name is misspelt or gone is as good as absent, and look-ups take the long way round.",
    },
    findings: &[&ALL_RESOLVE, &NO_ADDRESS],
    references: &["https://www.rfc-editor.org/rfc/rfc1912#section-2.8"],
    judge,
    scenarios: SCENARIOS,
};

static ALL_RESOLVE: FindingCard = FindingCard {
    tag: "ALL_RESOLVE",
    status: Status::Ok,
    message: Text {
        zh: "区域 {subject} 的 DNS 服务器名称都能解析。",
        en: "The names of all name servers of {subject} resolve.",
    },
    remedy: &[],
};

static NO_ADDRESS: FindingCard = FindingCard {
    tag: "NO_ADDRESS",
    status: Status::Warning,
    message: Text {
        zh: "区域 {subject} 的 DNS 服务器 {server} 没有地址（{error}）。",
        en: "The name server {server} of {subject} has no address ({error}).",
    },
    remedy: &[Text {
        zh: "在域名注册商处检查 {server} 的拼写；它已停用就改为 DNS 服务商给出的名称。",
        en: "Look at the spelling of {server} at the registrar; if it is retired, enter the names that the DNS host gives.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let zone = site.zone(&site.target()?.host)?;
    let Some(cut) = zone.cut else { return Ok(Vec::new()) };
    let without: Vec<_> = cut
        .servers
        .iter()
        .filter(|server| server.addresses.is_empty())
        .map(|server| {
            NO_ADDRESS
                .about(&zone.apex)
                .with("server", &server.name)
                .with("error", server.error.as_deref().unwrap_or("NODATA"))
                .cite(zone.walk.clone())
        })
        .collect();
    Ok(if without.is_empty() { vec![ALL_RESOLVE.about(&zone.apex).cite(zone.walk)] } else { without })
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "all-resolve", world: |_| {}, expect: &["ALL_RESOLVE"], verdict: Some("healthy") },
    Scenario {
        name: "one-is-misspelt",
        world: |world| {
            world.on_walk(|_, trace| {
                if let Some(server) = trace.cuts.last_mut().and_then(|cut| cut.servers.last_mut()) {
                    server.addresses.clear();
                    server.error = Some("NXDOMAIN".to_owned());
                }
            });
        },
        expect: &["NO_ADDRESS"],
        verdict: Some("healthy"),
    },
];
