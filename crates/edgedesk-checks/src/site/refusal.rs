use std::net::IpAddr;

use edgedesk_evidence::control_plane::{
    AccessList, ListMode, RefererList, SignatureCheck, SignatureComparison,
};
use edgedesk_evidence::http::{Http, HttpResponse};

use super::{Hop, Maker, Site, Symptom};
use crate::catalogue::Stop;
use crate::vendors::{self, Denial, DenialKind, Signals};

/// A visit that the edge refuses, or may have refused.
#[derive(Clone, Debug)]
pub struct Refusal<'a> {
    /// The status.
    pub status: u16,
    /// The response.
    pub response: &'a HttpResponse,
    /// What it says about its own making.
    pub signals: Signals,
    /// The request that is refused.
    pub request: Http,
    /// Whether it is certain that the edge made it: the origin answers otherwise, or the edge says so.
    pub by_edge: bool,
}

/// The User-Agent of a browser of today, for counter-experiments.
pub const BROWSER: &str = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

impl Refusal<'_> {
    /// The denial that the edge states, where it is of one of these kinds.
    pub fn stated(&self, kinds: &[DenialKind]) -> Option<&Denial> {
        self.signals.denial.as_ref().filter(|denial| kinds.contains(&denial.kind))
    }

    /// Whether the edge gives no reason.
    pub fn is_bare(&self) -> bool {
        self.signals.denial.is_none()
    }
}

impl<'a> Site<'a> {
    /// The refusal that the visit ends with; `None` where it ends otherwise, or the origin or the cache made it.
    pub fn refusal(&self) -> Result<Option<Refusal<'a>>, Stop> {
        let Symptom::Status(status, response) = self.symptom()? else { return Ok(None) };
        let signals = vendors::read(response);
        let denies = matches!(status, 401 | 403 | 429) || signals.denial.is_some();
        if !denies || signals.unknown_host || signals.icp_block || self.is_meant(response, &self.focus()?)? {
            return Ok(None);
        }
        let by_edge = match self.maker()? {
            Some(Maker::Edge) => true,
            Some(Maker::Unknown) => false,
            _ => return Ok(None),
        };
        if !by_edge && status == 401 || signals.error_from_edge == Some(false) {
            return Ok(None);
        }
        let visit = self.visit()?;
        let Some(Hop { request, .. }) = visit.last() else { return Ok(None) };
        Ok(Some(Refusal { status, response, signals, request: request.clone(), by_edge }))
    }

    /// The control plane's comparison of the visit's signature; `None` where no signature is asked for, or there
    /// is nobody to compare it.
    pub fn signature(&self) -> Result<Option<(SignatureCheck, &'a SignatureComparison)>, Stop> {
        if self.config_if_any()?.is_none_or(|config| config.access.signing.is_none()) {
            return Ok(None);
        }
        let target = self.target()?;
        let check = SignatureCheck {
            host: target.host.to_string(),
            path: target.path.clone(),
            account: self.case.account.clone(),
        };
        match self.ask(&check) {
            Ok(comparison) => Ok(Some((check, comparison))),
            Err(stop @ Stop::NeedMore(_)) => Err(stop),
            Err(_) => Ok(None),
        }
    }

    /// Whether a bare refusal hurts only this vantage: the IP rule is an allow list that has the visitor's
    /// address, or a browser is served where this program is not and the customer named no client.
    pub fn only_we_are_denied(&self) -> Result<bool, Stop> {
        let Some(refusal) = self.refusal()? else { return Ok(false) };
        let rule = self.config_if_any()?.and_then(|config| config.access.ip.as_ref());
        if let (Some(rule), Some(visitor)) = (rule, self.case.symptom.client_ip)
            && rule.mode == ListMode::Allow
            && !denies_address(rule, visitor)
        {
            return Ok(true);
        }
        if self.case.symptom.header("user-agent").is_some() {
            return Ok(false);
        }
        Ok(self.passes(&refusal.request.with_header("User-Agent", BROWSER))? == Some(true))
    }

    /// Whether a changed request passes where the original one is refused; `None` where it could not be tried.
    pub fn passes(&self, request: &Http) -> Result<Option<bool>, Stop> {
        match self.ask(request) {
            Ok(outcome) => Ok(outcome.status().map(|status| status < 400)),
            Err(stop @ Stop::NeedMore(_)) => Err(stop),
            Err(_) => Ok(None),
        }
    }
}

/// Whether an IP rule keeps this address out.
pub fn denies_address(rule: &AccessList, address: IpAddr) -> bool {
    denies(rule, |entry| match entry.parse::<ipnet::IpNet>() {
        Ok(network) => network.contains(&address.to_canonical()),
        Err(_) => entry.parse() == Ok(address.to_canonical()),
    })
}

/// Whether a User-Agent rule keeps this client out. Patterns may hold `*` and ignore case.
pub fn denies_agent(rule: &AccessList, agent: &str) -> bool {
    let agent = agent.to_lowercase();
    denies(rule, |entry| glob(&entry.to_lowercase(), &agent))
}

/// Whether a region rule keeps this region out.
pub fn denies_region(rule: &AccessList, region: &str) -> bool {
    denies(rule, |entry| entry.eq_ignore_ascii_case(region))
}

/// Whether a Referer rule keeps this Referer out; an empty one passes unless the rule says otherwise.
pub fn denies_referer(rule: &RefererList, referer: &str) -> bool {
    if referer.is_empty() {
        return !rule.allow_empty.unwrap_or(true);
    }
    let host = referer.split_once("://").map_or(referer, |(_, rest)| rest);
    let host = host.split(['/', ':', '?']).next().unwrap_or_default().to_ascii_lowercase();
    let listed = rule.list.iter().any(|entry| {
        let entry = entry.to_ascii_lowercase();
        let name = entry.strip_prefix("*.").unwrap_or(&entry);
        host == name || host.strip_suffix(name).is_some_and(|rest| rest.ends_with('.'))
    });
    listed != (rule.mode == ListMode::Allow)
}

fn denies(rule: &AccessList, matches: impl Fn(&str) -> bool) -> bool {
    rule.list.iter().any(|entry| matches(entry.trim())) != (rule.mode == ListMode::Allow)
}

/// Matches a pattern in which `*` stands for anything.
fn glob(pattern: &str, text: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == text,
        Some((before, after)) => text.strip_prefix(before).is_some_and(|rest| {
            after.is_empty()
                || (0..=rest.len()).any(|at| rest.is_char_boundary(at) && glob(after, &rest[at..]))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(mode: ListMode, entry: &str) -> AccessList {
        AccessList { mode, list: vec![entry.to_owned()] }
    }

    #[test]
    fn rules_are_read_as_the_cdn_reads_them() {
        let address = "203.0.113.7".parse().expect("an address");
        assert!(denies_address(&rule(ListMode::Deny, "203.0.113.0/24"), address));
        assert!(!denies_address(&rule(ListMode::Allow, "203.0.113.7"), address));
        assert!(denies_address(&rule(ListMode::Allow, "198.51.100.0/24"), address));
        assert!(denies_agent(&rule(ListMode::Deny, "*OkHttp*"), "okhttp/4.9.3"));
        assert!(!denies_agent(&rule(ListMode::Deny, "*curl*"), BROWSER));
        assert!(denies_agent(&rule(ListMode::Allow, "*TeaShop*"), BROWSER));
    }

    #[test]
    fn an_entry_covers_its_subdomains_and_an_empty_referer_is_a_question_of_its_own() {
        let mut list =
            RefererList { mode: ListMode::Allow, list: vec!["*.shop.test".to_owned()], allow_empty: None };
        assert!(!denies_referer(&list, "https://www.shop.test/a"));
        assert!(denies_referer(&list, "https://shop.test.evil.test/a"));
        assert!(!denies_referer(&list, ""));
        list.allow_empty = Some(false);
        assert!(denies_referer(&list, ""));
    }
}
