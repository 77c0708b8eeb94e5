use std::collections::BTreeMap;

use edgedesk_evidence::DnsName;
use hickory_proto::dnssec::rdata::{DNSKEY, DS};
use hickory_proto::dnssec::{Algorithm, DigestType, PublicKey as _, PublicKeyBuf};

use super::record;

/// Where chains of trust begin: DS records of zones, by zone.
#[derive(Clone, Debug)]
pub struct TrustAnchors(BTreeMap<DnsName, Vec<DS>>);

/// A line of an anchor file that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {reason}")]
pub struct AnchorError {
    /// The line's number, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub reason: &'static str,
}

impl Default for TrustAnchors {
    /// IANA's keys of the root: 20326 (of 2017) and 38696 (of 2024).
    fn default() -> Self {
        let root = hickory_proto::rr::Name::root();
        let known = hickory_proto::dnssec::TrustAnchors::default();
        let keys = (0..known.len()).filter_map(|index| known.get(index));
        let ds = keys.filter_map(|key| digest(&root, &DNSKEY::with_flags(257, key.clone()))).collect();
        Self(BTreeMap::from([(DnsName::root(), ds)]))
    }
}

impl TrustAnchors {
    /// Reads DS and DNSKEY records in master-file form, one a line; `;` begins a comment.
    pub fn parse(text: &str) -> Result<Self, AnchorError> {
        let mut anchors = BTreeMap::<DnsName, Vec<DS>>::new();
        for (index, line) in text.lines().enumerate() {
            let line = line.split(';').next().unwrap_or_default();
            let fields: Vec<&str> = line.split_whitespace().filter(|f| !matches!(*f, "(" | ")")).collect();
            if fields.is_empty() {
                continue;
            }
            let (zone, ds) = entry(&fields).map_err(|reason| AnchorError { line: index + 1, reason })?;
            anchors.entry(zone).or_default().push(ds);
        }
        Ok(Self(anchors))
    }

    /// The deepest zone with an anchor that is `name` or above it, and its DS records.
    pub(super) fn above(&self, name: &DnsName) -> Option<(&DnsName, &[DS])> {
        self.0
            .iter()
            .filter(|(zone, _)| name.is_within(zone))
            .max_by_key(|(zone, _)| zone.labels().count())
            .map(|(zone, ds)| (zone, ds.as_slice()))
    }
}

fn entry(fields: &[&str]) -> Result<(DnsName, DS), &'static str> {
    let is_type = |field: &&str| field.eq_ignore_ascii_case("DS") || field.eq_ignore_ascii_case("DNSKEY");
    let at = fields.iter().position(is_type).filter(|at| *at > 0).ok_or("no DS or DNSKEY record")?;
    let zone: DnsName = fields[0].parse().map_err(|_| "the owner is no domain name")?;
    let [first, second, third, rest @ ..] = &fields[at + 1..] else { return Err("fields are missing") };
    let number = |field: &str| field.parse::<u8>().map_err(|_| "not a number from 0 to 255");
    let first: u16 = first.parse().map_err(|_| "not a number from 0 to 65535")?;
    if fields[at].eq_ignore_ascii_case("DS") {
        let digest = hex::decode(rest.concat()).map_err(|_| "the digest is not hexadecimal")?;
        let algorithm = Algorithm::from_u8(number(second)?);
        return Ok((zone, DS::new(first, algorithm, DigestType::from(number(third)?), digest)));
    }
    let key = data_encoding::BASE64.decode(rest.concat().as_bytes()).map_err(|_| "the key is not base64")?;
    let key = PublicKeyBuf::new(key, Algorithm::from_u8(number(third)?));
    let owner = record::wire_name(&zone).ok_or("the owner is no domain name")?;
    let ds = digest(&owner, &DNSKEY::with_flags(first, key)).ok_or("the key has no digest")?;
    Ok((zone, ds))
}

fn digest(zone: &hickory_proto::rr::Name, key: &DNSKEY) -> Option<DS> {
    let digest = key.to_digest(zone, DigestType::SHA256).ok()?.as_ref().to_vec();
    let tag = key.calculate_key_tag().ok()?;
    Some(DS::new(tag, key.public_key().algorithm(), DigestType::SHA256, digest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_keys_are_those_of_iana() {
        let anchors = TrustAnchors::default();
        let (_, ds) = anchors.above(&DnsName::root()).expect("the root has anchors");
        let digests: Vec<_> = ds.iter().map(|ds| (ds.key_tag(), hex::encode_upper(ds.digest()))).collect();
        // https://data.iana.org/root-anchors/root-anchors.xml
        let expected = [
            (20326, "E06D44B80B8F1D39A95C0B0D7C65D08458E880409BBC683457104237C7F8EC8D"),
            (38696, "683D2D0ACB8C9B712A1948B27F741219298D0A450D612C483AF444A4C0FB2B16"),
        ];
        assert_eq!(digests, expected.map(|(tag, digest)| (tag, digest.to_owned())));
    }

    #[test]
    fn the_deepest_anchor_counts() {
        let anchors = TrustAnchors::parse("; local\n. IN DS 1 13 2 aa bb\nshop.test. 60 IN DS 2 13 2 cc\n");
        let anchors = anchors.expect("a valid file");
        let name = "www.shop.test".parse().expect("a name");
        assert_eq!(anchors.above(&name).expect("an anchor").1[0].key_tag(), 2);
    }

    #[test]
    fn a_line_that_cannot_be_read_is_named() {
        let error = TrustAnchors::parse(". IN DS 1 13 2 zz").expect_err("no hexadecimal");
        assert_eq!((error.line, error.reason), (1, "the digest is not hexadecimal"));
    }
}
