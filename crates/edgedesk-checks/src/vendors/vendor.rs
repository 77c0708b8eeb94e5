use std::collections::HashMap;
use std::sync::LazyLock;

use edgedesk_evidence::DnsName;

/// A CDN.
#[derive(Debug, PartialEq, Eq)]
pub struct Vendor {
    /// A short id.
    pub id: &'static str,
    /// The name that customers know.
    pub name: &'static str,
}

static BY_SUFFIX: LazyLock<HashMap<&'static str, Vendor>> =
    LazyLock::new(|| parse(include_str!("../../data/cname_suffixes.tsv")).collect());

/// The CDN that names under this one belong to: the longest suffix on a label boundary counts.
pub fn by_cname(name: &DnsName) -> Option<&'static Vendor> {
    let mut rest = name.as_str();
    loop {
        if let Some(vendor) = BY_SUFFIX.get(rest) {
            return Some(vendor);
        }
        rest = rest.split_once('.')?.1;
    }
}

fn parse(table: &'static str) -> impl Iterator<Item = (&'static str, Vendor)> {
    table.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let mut fields = line.split('\t');
        let (suffix, name, id) = (fields.next()?, fields.next()?, fields.next()?);
        Some((suffix, Vendor { id, name }))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(name: &str) -> Option<&'static str> {
        by_cname(&name.parse().expect("a valid name")).map(|vendor| vendor.id)
    }

    #[test]
    fn the_longest_suffix_on_a_label_boundary_counts() {
        assert_eq!(id("www.shop.test.w.kunlunsl.com"), Some("aliyun"));
        assert_eq!(id("www.shop.test.cdn.cloudflare.net"), Some("cloudflare"));
        assert_eq!(id("notcloudflare.net"), None);
        assert_eq!(id("www.shop.test"), None);
    }

    #[test]
    fn every_row_is_read() {
        let table = include_str!("../../data/cname_suffixes.tsv");
        let rows = table.lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(parse(table).count(), rows);
        assert_eq!(BY_SUFFIX.len(), rows, "no suffix stands twice");
    }
}
