use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

/// The root servers of the Internet (IANA's root hints of 2026-11), `a` to `m`.
#[rustfmt::skip]
const V4: [[u8; 4]; 13] = [
    [198, 41, 0, 4], [170, 247, 170, 2], [192, 33, 4, 12], [199, 7, 91, 13], [192, 203, 230, 10],
    [192, 5, 5, 241], [192, 112, 36, 4], [198, 97, 190, 53], [192, 36, 148, 17], [192, 58, 128, 30],
    [193, 0, 14, 129], [199, 7, 83, 42], [202, 12, 27, 33],
];
#[rustfmt::skip]
const V6: [Ipv6Addr; 13] = [
    Ipv6Addr::new(0x2001, 0x503, 0xba3e, 0, 0, 0, 2, 0x30), Ipv6Addr::new(0x2801, 0x1b8, 0x10, 0, 0, 0, 0, 0xb),
    Ipv6Addr::new(0x2001, 0x500, 2, 0, 0, 0, 0, 0xc), Ipv6Addr::new(0x2001, 0x500, 0x2d, 0, 0, 0, 0, 0xd),
    Ipv6Addr::new(0x2001, 0x500, 0xa8, 0, 0, 0, 0, 0xe), Ipv6Addr::new(0x2001, 0x500, 0x2f, 0, 0, 0, 0, 0xf),
    Ipv6Addr::new(0x2001, 0x500, 0x12, 0, 0, 0, 0, 0xd0d), Ipv6Addr::new(0x2001, 0x500, 1, 0, 0, 0, 0, 0x53),
    Ipv6Addr::new(0x2001, 0x7fe, 0, 0, 0, 0, 0, 0x53), Ipv6Addr::new(0x2001, 0x503, 0xc27, 0, 0, 0, 2, 0x30),
    Ipv6Addr::new(0x2001, 0x7fd, 0, 0, 0, 0, 0, 1), Ipv6Addr::new(0x2001, 0x500, 0x9f, 0, 0, 0, 0, 0x42),
    Ipv6Addr::new(0x2001, 0xdc3, 0, 0, 0, 0, 0, 0x35),
];

/// Where a walk begins on the Internet.
pub(crate) fn root_servers(ipv6: bool) -> Vec<SocketAddr> {
    let v4 = V4.iter().map(|octets| IpAddr::from(Ipv4Addr::from(*octets)));
    let v6 = V6.iter().filter(|_| ipv6).map(|address| IpAddr::from(*address));
    v4.chain(v6).map(|address| SocketAddr::new(address, 53)).collect()
}
