//! The sites behind the demo desk: the most telling causes, and a few sites on which nothing is wrong.

use edgedesk_lab::{Site, sites};

/// Their names, in the order in which the welcome card offers them.
const NAMES: &[&str] = &[
    "origin-refused",
    "tls-cert-expired",
    "dns-cname-missing",
    "origin-recovers",
    "http-redirect-loop",
    "cdn-domain-offline",
    "dns-dnssec-expired",
    "tls-chain-incomplete",
    "access-signature-expired",
    "origin-blocks-cdn",
    "edge-partial-outage",
    "cache-stale",
    "origin-host-mismatch",
    "two-cert-and-origin",
    "account-domain-of-other",
    "healthy-plain",
    "healthy-closed-origin",
    "healthy-signed-url",
    // Those of the second account.
    "origin-http-500",
    "dns-lame-delegation",
    "tls-cert-name-mismatch",
    "healthy-www-redirect",
];

/// The sites, those that are in the lab.
pub fn sites() -> Vec<&'static Site> {
    NAMES.iter().filter_map(|name| sites::find(name)).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use edgedesk_lab::{Expect, Symptom};

    use super::{NAMES, sites};
    use crate::demo::people::ACCOUNTS;

    #[test]
    fn every_site_is_in_the_lab_and_shows_to_a_plain_visit() {
        assert_eq!(sites().len(), NAMES.len());
        for site in sites() {
            assert_eq!(site.symptom, Symptom::NONE, "{}: a chat has only the URL", site.name);
        }
    }

    #[test]
    fn each_account_has_good_sites_and_broken_ones() {
        for (account, _) in ACCOUNTS {
            let of_account = sites().into_iter().filter(|site| site.account == *account);
            let kinds: BTreeSet<bool> = of_account.map(|site| site.expect == Expect::Healthy).collect();
            assert_eq!(kinds.len(), 2, "{account}");
        }
    }
}
