//! What holds for every site of the catalogue.

use std::collections::HashSet;

use edgedesk_lab::{Expect, sites};

#[test]
fn names_are_unique_and_each_url_is_of_its_own_domain() {
    let mut seen = HashSet::new();
    for site in sites::all() {
        assert!(seen.insert(site.name), "{} stands twice", site.name);
        let rest = site.url.split_once("://").map_or(site.url, |(_, rest)| rest);
        let host = rest.split('/').next().unwrap_or_default();
        let apex = format!("{}.test", site.name);
        assert!(host == apex || host == format!("www.{apex}"), "{}", site.url);
    }
}

#[test]
fn every_site_has_both_languages() {
    for site in sites::all() {
        for text in [site.title, site.story] {
            assert!(
                text.zh.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)),
                "{}: {}",
                site.name,
                text.zh
            );
            assert!(text.en.is_ascii() && !text.en.is_empty(), "{}: {}", site.name, text.en);
        }
    }
}

#[test]
fn no_site_forbids_what_it_expects() {
    for site in sites::all() {
        let expected = match site.expect {
            Expect::Healthy => &[][..],
            Expect::Advice(codes) | Expect::Causes(codes) => codes,
        };
        assert!(expected.iter().all(|code| !site.forbid.contains(code)), "{}", site.name);
    }
}

#[test]
fn every_site_has_addresses_of_its_own() {
    assert!(sites::all().len() <= 230, "the third octet of a site's addresses ends before the visitors' own");
}

#[test]
fn healthy_sites_come_first() {
    let healthy: Vec<bool> = sites::all().iter().map(|site| site.name.starts_with("healthy-")).collect();
    assert!(healthy.is_sorted_by(|a, b| a >= b));
}
