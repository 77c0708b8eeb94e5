//! The special-purpose address registries, and what lies outside of both of them and still is no public host.
//!
//! Sources: IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890 and successors), every row taken
//! as refused whatever its "globally reachable" column says; the multicast registries (RFC 5771, RFC 4291);
//! deprecated forms that embed IPv4 addresses (RFC 4291 §2.5.5.1, RFC 2765, RFC 5214 for ISATAP); and
//! 168.63.129.16, the platform address of Azure virtual networks. As of 2026-11-23.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// A prefix that is not a public destination.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpecialPurpose {
    /// In CIDR form.
    pub prefix: &'static str,
    /// The registry's name for it.
    pub name: &'static str,
}

struct V4(Ipv4Addr, u8, SpecialPurpose);
struct V6(Ipv6Addr, u8, SpecialPurpose);

macro_rules! v4 {
    ($a:literal . $b:literal . $c:literal . $d:literal / $len:literal, $name:literal) => {
        V4(
            Ipv4Addr::new($a, $b, $c, $d),
            $len,
            SpecialPurpose { prefix: concat!($a, ".", $b, ".", $c, ".", $d, "/", $len), name: $name },
        )
    };
}

macro_rules! v6 {
    ([$($s:literal),*], $len:literal, $prefix:literal, $name:literal) => {
        V6(Ipv6Addr::new($($s),*), $len, SpecialPurpose { prefix: $prefix, name: $name })
    };
}

#[rustfmt::skip]
static V4_TABLE: &[V4] = &[
    v4!(0 . 0 . 0 . 0 / 8, "This network"),
    v4!(10 . 0 . 0 . 0 / 8, "Private-Use"),
    v4!(100 . 64 . 0 . 0 / 10, "Shared Address Space"),
    v4!(127 . 0 . 0 . 0 / 8, "Loopback"),
    v4!(168 . 63 . 129 . 16 / 32, "Azure platform address"),
    v4!(169 . 254 . 0 . 0 / 16, "Link-Local"),
    v4!(172 . 16 . 0 . 0 / 12, "Private-Use"),
    v4!(192 . 0 . 0 . 0 / 24, "IETF Protocol Assignments"),
    v4!(192 . 0 . 2 . 0 / 24, "Documentation (TEST-NET-1)"),
    v4!(192 . 31 . 196 . 0 / 24, "AS112-v4"),
    v4!(192 . 52 . 193 . 0 / 24, "AMT"),
    v4!(192 . 88 . 99 . 0 / 24, "Deprecated (6to4 Relay Anycast)"),
    v4!(192 . 168 . 0 . 0 / 16, "Private-Use"),
    v4!(192 . 175 . 48 . 0 / 24, "Direct Delegation AS112 Service"),
    v4!(198 . 18 . 0 . 0 / 15, "Benchmarking"),
    v4!(198 . 51 . 100 . 0 / 24, "Documentation (TEST-NET-2)"),
    v4!(203 . 0 . 113 . 0 / 24, "Documentation (TEST-NET-3)"),
    v4!(224 . 0 . 0 . 0 / 4, "Multicast"),
    v4!(240 . 0 . 0 . 0 / 4, "Reserved"),
];

// Everything outside 2000::/3 is refused as a whole; the rows there only give it its proper name.
#[rustfmt::skip]
static V6_TABLE: &[V6] = &[
    v6!([0, 0, 0, 0, 0, 0, 0, 0], 128, "::/128", "Unspecified Address"),
    v6!([0, 0, 0, 0, 0, 0, 0, 1], 128, "::1/128", "Loopback Address"),
    v6!([0, 0, 0, 0, 0, 0, 0, 0], 96, "::/96", "IPv4-compatible (deprecated)"),
    v6!([0, 0, 0, 0, 0xffff, 0, 0, 0], 96, "::ffff:0:0:0/96", "IPv4-translated"),
    v6!([0x64, 0xff9b, 0, 0, 0, 0, 0, 0], 96, "64:ff9b::/96", "IPv4-IPv6 Translation"),
    v6!([0x64, 0xff9b, 1, 0, 0, 0, 0, 0], 48, "64:ff9b:1::/48", "IPv4-IPv6 Translation (local use)"),
    v6!([0x100, 0, 0, 0, 0, 0, 0, 0], 64, "100::/64", "Discard-Only Address Block"),
    v6!([0x100, 0, 0, 1, 0, 0, 0, 0], 64, "100:0:0:1::/64", "Dummy IPv6 Prefix"),
    v6!([0x2001, 0, 0, 0, 0, 0, 0, 0], 32, "2001::/32", "TEREDO"),
    v6!([0x2001, 0, 0, 0, 0, 0, 0, 0], 23, "2001::/23", "IETF Protocol Assignments"),
    v6!([0x2001, 0xdb8, 0, 0, 0, 0, 0, 0], 32, "2001:db8::/32", "Documentation"),
    v6!([0x2002, 0, 0, 0, 0, 0, 0, 0], 16, "2002::/16", "6to4"),
    v6!([0x2620, 0x4f, 0x8000, 0, 0, 0, 0, 0], 48, "2620:4f:8000::/48", "Direct Delegation AS112 Service"),
    v6!([0x3fff, 0, 0, 0, 0, 0, 0, 0], 20, "3fff::/20", "Documentation"),
    v6!([0x5f00, 0, 0, 0, 0, 0, 0, 0], 16, "5f00::/16", "Segment Routing (SRv6) SIDs"),
    v6!([0xfc00, 0, 0, 0, 0, 0, 0, 0], 7, "fc00::/7", "Unique-Local"),
    v6!([0xfe80, 0, 0, 0, 0, 0, 0, 0], 10, "fe80::/10", "Link-Local Unicast"),
    v6!([0xfec0, 0, 0, 0, 0, 0, 0, 0], 10, "fec0::/10", "Site-Local (deprecated)"),
    v6!([0xff00, 0, 0, 0, 0, 0, 0, 0], 8, "ff00::/8", "Multicast"),
];

static ISATAP: SpecialPurpose = SpecialPurpose { prefix: "::5efe:0:0/32", name: "ISATAP (embeds IPv4)" };
static NOT_GLOBAL: SpecialPurpose = SpecialPurpose { prefix: "outside 2000::/3", name: "Not global unicast" };

/// The registry entry that keeps an address from being a public destination; `None` for a public one.
///
/// IPv4-mapped addresses (`::ffff:0:0/96`) are judged as the IPv4 address that they reach.
pub fn special_purpose(address: IpAddr) -> Option<&'static SpecialPurpose> {
    match address.to_canonical() {
        IpAddr::V4(address) => {
            let bits = u32::from(address);
            V4_TABLE.iter().find(|row| (bits ^ u32::from(row.0)) >> (32 - row.1) == 0).map(|row| &row.2)
        }
        IpAddr::V6(address) => {
            let bits = u128::from(address);
            let listed = V6_TABLE.iter().find(|row| (bits ^ u128::from(row.0)) >> (128 - row.1) == 0);
            let [.., a, b, _, _] = address.segments();
            match listed {
                Some(row) => Some(&row.2),
                None if matches!((a, b), (0 | 0x200, 0x5efe)) => Some(&ISATAP),
                None if address.segments()[0] & 0xe000 != 0x2000 => Some(&NOT_GLOBAL),
                None => None,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn v4_bounds(row: &V4) -> (u32, u32) {
        let first = u32::from(row.0);
        (first, first | u32::MAX.checked_shr(row.1.into()).unwrap_or(0))
    }

    #[test]
    fn every_prefix_holds_its_first_and_last_address_and_not_its_neighbours() {
        let bounds: Vec<_> = V4_TABLE.iter().map(v4_bounds).collect();
        let listed = |bits: u32| bounds.iter().any(|(first, last)| (*first..=*last).contains(&bits));
        for (first, last) in &bounds {
            for bits in
                [Some(*first), Some(*last), first.checked_sub(1), last.checked_add(1)].into_iter().flatten()
            {
                let address = IpAddr::V4(Ipv4Addr::from(bits));
                assert_eq!(special_purpose(address).is_some(), listed(bits), "{address}");
            }
        }
    }

    #[test]
    fn every_ipv6_prefix_holds_its_first_and_last_address() {
        for row in V6_TABLE {
            let first = u128::from(row.0);
            let last = first | u128::MAX.checked_shr(row.1.into()).unwrap_or(0);
            for bits in [first, last] {
                let address = IpAddr::V6(Ipv6Addr::from(bits));
                assert!(special_purpose(address).is_some(), "{address} of {}", row.2.prefix);
            }
        }
    }

    #[test]
    fn embedded_and_mapped_forms_do_not_pass() {
        for text in [
            "::ffff:127.0.0.1",
            "::ffff:7f00:1",
            "::ffff:169.254.169.254",
            "::127.0.0.1",
            "::ffff:0:127.0.0.1",
            "64:ff9b::127.0.0.1",
            "64:ff9b:1::a00:1",
            "2002:7f00:1::",
            "2001:0:53aa:64c:0:fffe:80ff:fffe",
            "2606:4700::5efe:a00:1",
            "fd00:ec2::254",
            "ff02::1",
            "4000::1",
        ] {
            let address: IpAddr = text.parse().expect("an address");
            assert!(special_purpose(address).is_some(), "{text}");
        }
    }

    #[test]
    fn public_addresses_pass() {
        for text in ["8.8.8.8", "1.1.1.1", "223.5.5.5", "2606:4700::1111", "2400:3200::1", "::ffff:8.8.8.8"] {
            let address: IpAddr = text.parse().expect("an address");
            assert_eq!(special_purpose(address), None, "{text}");
        }
    }
}
