use edgedesk_checks::catalogue::{Check, Finding, Status, Stop};
use edgedesk_checks::checks;
use edgedesk_checks::site::Site;
use edgedesk_checks::words::Words;
use edgedesk_evidence::DnsName;
use edgedesk_flow::event::Tone;
use edgedesk_flow::{Text, Tool};
use serde::{Deserialize, Serialize};

use super::measure::{measure, stopped};
use super::{Row, ToolError, ToolResult, input};
use crate::diagnosis::Driver;
use crate::report::text;

/// The form of the tool that looks where a name leads.
#[derive(Clone, Debug, Deserialize, Serialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CnameInput {
    /// The name, or a URL with it.
    pub host: String,
}

/// The checks that say what is wrong with where a name leads, the gravest first.
const CHECKS: &[&str] = &[
    "zone-not-delegated",
    "delegation-lame",
    "host-not-found",
    "record-under-doubled-name",
    "cname-circle",
    "cname-target-unresolvable",
    "records-beside-cname",
    "host-without-address",
    "cname-not-on-cdn",
    "cname-at-apex",
];

/// What was seen.
struct Seen {
    chain: Vec<DnsName>,
    addresses: Vec<String>,
    servers: Vec<String>,
    dns_host: Words,
    assigned: Option<DnsName>,
    findings: Vec<Finding>,
}

/// Resolves, walks to the zone, and compares with what the CDN assigned where that may be read.
pub(super) async fn run(
    driver: &Driver,
    form: &CnameInput,
    account: Option<&str>,
) -> Result<ToolResult, ToolError> {
    let (session, target) = input::session(driver, "host", &form.host, account)?;
    let host = target.host;
    driver.turn(host.registrable().as_str()).await.map_err(|_| ToolError::too_often())?;
    let subject = host.to_string();
    Ok(match measure(driver, &session, view).await {
        Ok(seen) => told(&host, &seen),
        Err(stop) => stopped(Tool::Cname, &subject, stop),
    })
}

fn view(site: &Site<'_>) -> Result<Seen, Stop> {
    let host = &site.target()?.host;
    let wanted: Vec<&Check> = CHECKS
        .iter()
        .filter_map(|slug| checks::all().iter().copied().find(|check| check.slug == *slug))
        .collect();
    let mut needed = Vec::new();
    let mut findings = Vec::new();
    for check in wanted {
        match (check.judge)(site) {
            Ok(found) => findings.extend(found),
            Err(Stop::NeedMore(probes)) => needed.extend(probes),
            // What cannot be looked at says nothing here; the others still do.
            Err(Stop::NotApplicable(_) | Stop::Inconclusive(..)) => {}
        }
    }
    let zone = match site.zone(host) {
        Ok(zone) => Some(zone),
        Err(Stop::NeedMore(probes)) => {
            needed.extend(probes);
            None
        }
        Err(_) => None,
    };
    let resolved = match site.resolve(host) {
        Err(Stop::NeedMore(probes)) => {
            needed.extend(probes);
            return Err(Stop::NeedMore(needed));
        }
        other => other?,
    };
    if !needed.is_empty() {
        return Err(Stop::NeedMore(needed));
    }
    let servers = zone.and_then(|zone| zone.cut).map_or(&[][..], |cut| &cut.servers);
    Ok(Seen {
        addresses: resolved.addresses().map(|address| address.to_string()).collect(),
        chain: resolved.chain,
        servers: servers.iter().map(|server| server.name.to_string()).collect(),
        dns_host: site.dns_host(host),
        assigned: site.config_if_any()?.and_then(|config| config.cname.clone()),
        findings,
    })
}

fn told(host: &DnsName, seen: &Seen) -> ToolResult {
    let bad = seen.findings.iter().find(|finding| finding.card.status == Status::Error);
    let good = || seen.findings.iter().find(|it| matches!(it.card.tag, "ON_CDN" | "FLATTENED"));
    let end = seen.chain.last().unwrap_or(host);
    let (tone, headline) = match (bad, good()) {
        (Some(finding), _) => (Tone::Error, text(finding.card.message.fill(&finding.args))),
        (None, Some(finding)) => (Tone::Ok, text(finding.card.message.fill(&finding.args))),
        (None, None) if seen.addresses.is_empty() => (
            Tone::Error,
            Text::new(format!("{host} 没有解析到任何地址。"), format!("{host} has no address.")),
        ),
        (None, None) if seen.chain.len() > 1 => (
            Tone::Info,
            Text::new(
                format!("{host} 的 CNAME 最终指向 {end}。"),
                format!("The CNAME of {host} leads to {end}."),
            ),
        ),
        (None, None) => (
            Tone::Info,
            Text::new(
                format!("{host} 没有 CNAME，直接解析到 {}。", seen.addresses.join("、")),
                format!("{host} has no CNAME; it resolves straight to {}.", seen.addresses.join(", ")),
            ),
        ),
    };
    let mut result = ToolResult::new(Tool::Cname, host.to_string(), tone, headline);
    let names: Vec<&str> = seen.chain.iter().map(DnsName::as_str).collect();
    if names.len() > 1 {
        result = result.row(Row::new("实际指向", "Leads to", names.join(" → ")));
    }
    result = result.row(Row::new("解析地址", "Addresses", seen.addresses.join(", ")));
    match &seen.assigned {
        Some(assigned) => {
            let right = if bad.is_none() { Tone::Ok } else { Tone::Error };
            result = result.row(Row::new("应指向", "Should lead to", assigned.as_str()).tone(right));
        }
        None => {
            result = result.advise(
                "没有读取您的 CDN 配置，无法得知应指向的 CNAME；请与控制台中该域名的 CNAME 对照。",
                "Your CDN configuration was not read, so the CNAME that should stand there is not known here; compare with the one that the console shows for the domain.",
            );
        }
    }
    if !seen.servers.is_empty() {
        let row = Row::new("DNS 服务器", "Name servers", seen.servers.join(", "));
        let (zh, en) = (&seen.dns_host.zh, &seen.dns_host.en);
        result = result.row(row.note(format!("解析在 {zh} 处管理"), format!("The records are kept at {en}")));
    }
    for finding in seen.findings.iter().filter(|it| it.card.status >= Status::Warning) {
        if !matches!(finding.card.status, Status::Warning | Status::Error) {
            continue;
        }
        for remedy in finding.card.remedy {
            let remedy = text(remedy.fill(&finding.args));
            if !result.advice.contains(&remedy) {
                result.advice.push(remedy);
            }
        }
    }
    result
        .command(format!("dig +noall +answer {host}"))
        .command(format!("dig +short NS {}", host.registrable()))
}
