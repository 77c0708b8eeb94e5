mod access;
mod origin;

use std::collections::HashMap;

use edgedesk_evidence::control_plane::{CacheMatch, DomainConfig, QueryKey};
use ipnet::IpNet;

use super::Inventory;
use super::error::Problem;
use super::file::{AccountEntry, File};
use super::name::{domain_name, host_name};

/// Looks at everything beyond the shape, and at how entries fit each other. Tells all that is wrong.
pub(super) fn validate(mut file: File) -> Result<Inventory, Vec<Problem>> {
    let mut problems = Vec::new();
    if let Some(accounts) = &file.accounts {
        check_accounts(accounts, &mut problems);
    }
    let mut by_name = HashMap::new();
    for (place, domain) in file.domains.iter_mut().enumerate() {
        let at = format!("domains[{place}]");
        match domain_name(&domain.name) {
            Ok(name) => {
                if let Some(first) = by_name.insert(name.clone(), place) {
                    problems.push(Problem::at(
                        format!("{at}.name"),
                        format!("{name:?} is listed before, as domains[{first}]"),
                        "keep one of the two",
                    ));
                }
                domain.name = name;
            }
            Err((message, remedy)) => problems.push(Problem::at(format!("{at}.name"), message, remedy)),
        }
        check_owner(domain, file.accounts.as_deref(), &at, &mut problems);
        check_domain(domain, &at, &mut problems);
    }
    let nodes = file.nodes.map(|nodes| parse_nodes(&nodes, &mut problems));
    if problems.is_empty() {
        Ok(Inventory { accounts: file.accounts, domains: file.domains, nodes, by_name })
    } else {
        Err(problems)
    }
}

fn check_accounts(accounts: &[AccountEntry], problems: &mut Vec<Problem>) {
    let mut seen = HashMap::new();
    for (place, account) in accounts.iter().enumerate() {
        let at = format!("accounts[{place}].id");
        if account.id.trim().is_empty() {
            problems.push(Problem::at(at, "the id is empty", "write the account's id"));
        } else if let Some(first) = seen.insert(&account.id, place) {
            let message = format!("{:?} is listed before, as accounts[{first}]", account.id);
            problems.push(Problem::at(at, message, "keep one of the two"));
        }
    }
}

fn check_owner(
    domain: &DomainConfig,
    accounts: Option<&[AccountEntry]>,
    at: &str,
    problems: &mut Vec<Problem>,
) {
    let (Some(owner), Some(accounts)) = (&domain.account, accounts) else { return };
    if accounts.iter().any(|account| account.id == *owner) {
        return;
    }
    let likeness = |id: &str| strsim::normalized_damerau_levenshtein(owner, id);
    let near = accounts.iter().map(|account| account.id.as_str()).filter(|id| likeness(id) >= 0.65);
    let remedy = match near.max_by(|a, b| likeness(a).total_cmp(&likeness(b))) {
        Some(meant) => format!("did you mean {meant:?}?"),
        None => "add it to `accounts`, or leave `account` out".to_owned(),
    };
    let message = format!("there is no account {owner:?} in `accounts`");
    problems.push(Problem::at(format!("{at}.account"), message, remedy));
}

fn check_domain(domain: &DomainConfig, at: &str, problems: &mut Vec<Problem>) {
    if let Some(cname) = &domain.cname {
        check_name(cname.as_str(), format!("{at}.cname"), problems);
        if cname.as_str() == domain.name {
            problems.push(Problem::at(
                format!("{at}.cname"),
                "a name cannot be its own CNAME",
                "write the name that the CDN assigned",
            ));
        }
    }
    for (place, origin) in domain.origins.iter().enumerate() {
        origin::check(origin, &format!("{at}.origins[{place}]"), problems);
    }
    if let Some(host) = &domain.origin_host {
        // A Host header may carry a port.
        let name = host.rsplit_once(':').filter(|(_, port)| port.parse::<u16>().is_ok());
        let name = name.map_or(host.as_str(), |(name, _)| name);
        if name.parse::<std::net::IpAddr>().is_err() {
            check_name(name, format!("{at}.origin_host"), problems);
        }
    }
    if let Some(sni) = &domain.origin_sni {
        check_name(sni, format!("{at}.origin_sni"), problems);
    }
    access::check(&domain.access, &format!("{at}.access"), problems);
    check_cache(domain, at, problems);
}

fn check_cache(domain: &DomainConfig, at: &str, problems: &mut Vec<Problem>) {
    for (place, rule) in domain.cache.iter().enumerate() {
        let at = format!("{at}.cache[{place}].value");
        match rule.matches {
            CacheMatch::Path if !rule.value.starts_with('/') => problems.push(Problem::at(
                at,
                format!("the path {:?} does not start with `/`", rule.value),
                format!("write {:?}", format!("/{}", rule.value)),
            )),
            CacheMatch::Suffix if rule.value.split(',').any(|suffix| suffix.trim().is_empty()) => {
                let remedy = "write suffixes with commas between, such as \"jpg,png\"";
                problems.push(Problem::at(at, "a suffix is empty", remedy));
            }
            CacheMatch::Suffix if rule.value.contains('.') => problems.push(Problem::at(
                at,
                format!("the suffixes {:?} contain a dot", rule.value),
                format!("write {:?}", rule.value.replace('.', "")),
            )),
            CacheMatch::Path | CacheMatch::Suffix => {}
        }
    }
    if let Some(key) = &domain.cache_key
        && matches!(key.query, QueryKey::Keep | QueryKey::Drop)
        && key.names.is_empty()
    {
        problems.push(Problem::at(
            format!("{at}.cache_key.names"),
            "no parameter is named",
            "name at least one, or set `query` to `all` or `none`",
        ));
    }
}

fn parse_nodes(nodes: &[String], problems: &mut Vec<Problem>) -> Vec<IpNet> {
    if nodes.is_empty() {
        let remedy = "leave `nodes` out where the nodes are not known";
        problems.push(Problem::at("nodes", "the list is empty, so that no address would be a node", remedy));
    }
    let mut networks = Vec::new();
    for (place, text) in nodes.iter().enumerate() {
        match network(text) {
            Some(network) => networks.push(network),
            None => problems.push(Problem::at(
                format!("nodes[{place}]"),
                format!("{text:?} is neither an IP address nor a network"),
                "write it as 203.0.113.7 or 203.0.113.0/24",
            )),
        }
    }
    networks
}

/// An address or a network in CIDR notation.
fn network(text: &str) -> Option<IpNet> {
    text.parse::<IpNet>().ok().or_else(|| text.parse::<std::net::IpAddr>().ok().map(IpNet::from))
}

fn check_name(name: &str, at: String, problems: &mut Vec<Problem>) {
    if let Err((message, remedy)) = host_name(name) {
        problems.push(Problem::at(at, message, remedy));
    }
}
