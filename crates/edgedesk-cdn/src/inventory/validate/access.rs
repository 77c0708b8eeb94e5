use edgedesk_evidence::control_plane::{Access, Signing, SigningType};

use super::network;
use crate::inventory::error::Problem;

pub(super) fn check(access: &Access, at: &str, problems: &mut Vec<Problem>) {
    if let Some(rule) = &access.referer {
        check_list(&rule.list, &format!("{at}.referer.list"), problems);
        for (place, entry) in rule.list.iter().enumerate() {
            if let Some((_, host)) = entry.split_once("://") {
                let host = host.split('/').next().unwrap_or_default();
                problems.push(Problem::at(
                    format!("{at}.referer.list[{place}]"),
                    format!("{entry:?} is a URL"),
                    format!("write the host alone: {host:?}"),
                ));
            }
        }
    }
    if let Some(rule) = &access.ip {
        check_list(&rule.list, &format!("{at}.ip.list"), problems);
        for (place, entry) in rule.list.iter().enumerate() {
            if !entry.is_empty() && network(entry).is_none() {
                problems.push(Problem::at(
                    format!("{at}.ip.list[{place}]"),
                    format!("{entry:?} is neither an IP address nor a network"),
                    "write it as 203.0.113.7 or 203.0.113.0/24",
                ));
            }
        }
    }
    if let Some(rule) = &access.user_agent {
        check_list(&rule.list, &format!("{at}.user_agent.list"), problems);
    }
    if let Some(rule) = &access.regions {
        check_list(&rule.list, &format!("{at}.regions.list"), problems);
    }
    if let Some(signing) = &access.signing {
        check_signing(signing, &format!("{at}.signing"), problems);
    }
}

/// An empty list is how consoles write that there is no rule.
fn check_list(list: &[String], at: &str, problems: &mut Vec<Problem>) {
    for (place, entry) in list.iter().enumerate() {
        if entry.trim().is_empty() {
            problems.push(Problem::at(format!("{at}[{place}]"), "the entry is empty", "take it out"));
        }
    }
}

/// Keys are never quoted in a problem.
fn check_signing(signing: &Signing, at: &str, problems: &mut Vec<Problem>) {
    let keys = [("key", Some(&signing.key)), ("backup_key", signing.backup_key.as_ref())];
    for (field, key) in keys {
        let Some(key) = key.map(|key| key.expose()) else { continue };
        if key.is_empty() {
            let remedy = "write the key as it stands in the CDN's console";
            problems.push(Problem::at(format!("{at}.{field}"), "the key is empty", remedy));
        } else if key.chars().all(|c| c == '*') {
            let remedy = "write the key itself; this is the mask that consoles show in its place";
            problems.push(Problem::at(format!("{at}.{field}"), "the key consists of asterisks", remedy));
        }
    }
    let parameters = [("parameter", &signing.parameter), ("time_parameter", &signing.time_parameter)];
    for (field, parameter) in parameters {
        let Some(parameter) = parameter else { continue };
        if parameter.is_empty() || parameter.contains(['&', '=', '?', '#', ' ']) {
            problems.push(Problem::at(
                format!("{at}.{field}"),
                format!("{parameter:?} is no name of a query parameter"),
                "write the name alone, such as \"auth_key\"",
            ));
        }
    }
    // Type B carries no parameter; consoles keep the field all the same.
    if signing.time_parameter.is_some() && matches!(signing.kind, SigningType::A | SigningType::B) {
        problems.push(Problem::at(
            format!("{at}.time_parameter"),
            format!("type {:?} has no such parameter", signing.kind),
            "leave it out; it is for types C and F",
        ));
    }
}
