use edgedesk_evidence::DnsName;

/// The DNS host that a name server belongs to, as its customers call it.
pub fn by_name_server(server: &DnsName) -> Option<&'static str> {
    include_str!("../../data/ns_suffixes.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
        .filter(|(suffix, _)| matches(suffix, server))
        .max_by_key(|(suffix, _)| suffix.len())
        .map(|(_, host)| host)
}

/// Whether the last labels of `server` are those of `suffix`, in which `*` stands for the rest of its label.
fn matches(suffix: &str, server: &DnsName) -> bool {
    let mut labels = server.labels().rev();
    suffix.rsplit('.').all(|pattern| {
        labels.next().is_some_and(|label| match pattern.split_once('*') {
            Some((before, _)) => label.starts_with(before),
            None => label == pattern,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn host(server: &str) -> Option<&'static str> {
        by_name_server(&server.parse().expect("a valid name"))
    }

    #[test]
    fn names_the_host_of_a_server() {
        assert_eq!(host("dns9.hichina.com"), Some("Alibaba Cloud DNS (HiChina)"));
        assert_eq!(host("ns-1.awsdns-07.co.uk"), Some("AWS Route 53"));
        assert_eq!(host("ns1.shop.test"), None);
    }
}
