use edgedesk_evidence::DnsName;

/// A CDN.
#[derive(Debug, PartialEq, Eq)]
pub struct Vendor {
    /// A short id.
    pub id: &'static str,
    /// The name that customers know.
    pub name: &'static str,
}

/// The CDN that names under this one belong to.
pub fn by_cname(_name: &DnsName) -> Option<&'static Vendor> {
    None
}
