use std::net::IpAddr;

use edgedesk_evidence::control_plane::{AccessList, DomainConfig, ListMode, RefererList};
use hyper::HeaderMap;

use super::signature;

/// The words in which Alibaba's edges refuse; `None` lets the request pass.
///
/// Signatures are looked at first, then Referer, address and User-Agent.
pub(super) fn refusal(
    config: &DomainConfig,
    path_and_query: &str,
    headers: &HeaderMap,
    client: IpAddr,
    now: i64,
) -> Option<String> {
    let access = &config.access;
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if let Some(signing) = &access.signing
        && let Err(reason) = signature::check(signing, path_and_query, now)
    {
        return Some(format!("denied by req auth: {reason}"));
    }
    if let Some(list) = &access.referer
        && !referer_passes(list, header("referer"))
    {
        return Some("denied by Referer ACL".to_owned());
    }
    if let Some(list) = &access.ip
        && !passes(list, |entry| covers(entry, client))
    {
        return Some(
            match list.mode {
                ListMode::Deny => "denied by IP ACL = blacklist",
                ListMode::Allow => "denied by IP ACL = not in whitelist",
            }
            .to_owned(),
        );
    }
    let agent = header("user-agent");
    if let Some(list) = &access.user_agent
        && !passes(list, |entry| glob(&entry.to_ascii_lowercase(), &agent.to_ascii_lowercase()))
    {
        return Some(
            match list.mode {
                ListMode::Deny => "denied by UA ACL = blacklist",
                ListMode::Allow => "denied by UA ACL = not in whitelist",
            }
            .to_owned(),
        );
    }
    None
}

fn passes(list: &AccessList, matches: impl Fn(&str) -> bool) -> bool {
    list.list.iter().any(|entry| matches(entry)) == (list.mode == ListMode::Allow)
}

fn covers(entry: &str, client: IpAddr) -> bool {
    match entry.parse::<ipnet::IpNet>() {
        Ok(network) => network.contains(&client),
        Err(_) => entry.parse() == Ok(client),
    }
}

fn referer_passes(list: &RefererList, referer: &str) -> bool {
    if referer.is_empty() {
        return list.allow_empty.unwrap_or(true);
    }
    let rest = referer.split_once("://").map_or(referer, |(_, rest)| rest);
    let host = rest.split(['/', ':', '?']).next().unwrap_or_default().to_ascii_lowercase();
    let listed = list.list.iter().any(|entry| {
        let entry = entry.to_ascii_lowercase();
        let name = entry.strip_prefix("*.").unwrap_or(&entry);
        host == name || host.strip_suffix(name).is_some_and(|rest| rest.ends_with('.'))
    });
    listed == (list.mode == ListMode::Allow)
}

/// Matches a pattern in which `*` stands for anything.
fn glob(pattern: &str, text: &str) -> bool {
    let mut parts = pattern.split('*');
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = text.strip_prefix(first) else { return false };
    let mut parts = parts.peekable();
    if parts.peek().is_none() {
        return rest.is_empty();
    }
    while let Some(part) = parts.next() {
        if parts.peek().is_none() {
            return rest.ends_with(part);
        }
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    true
}
