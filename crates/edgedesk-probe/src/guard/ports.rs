//! The ports that are probed, and those that no configuration can open.

/// Always probed.
pub(super) const STANDARD: [u16; 4] = [80, 443, 8080, 8443];

/// Ports of protocols that can be talked into harm by an HTTP request: the list of "bad ports" of the Fetch
/// standard (§2.9, 2026-11), with databases, queues and control interfaces added.
#[rustfmt::skip]
const OTHER_PROTOCOLS: &[u16] = &[
    0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103,
    104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514,
    515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723,
    2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
    // Remote access, databases, caches, queues, cluster control.
    445, 1433, 1521, 2181, 2375, 2376, 2379, 2380, 3306, 3389, 4222, 5432, 5672, 5900, 6379, 6380, 6443, 7000,
    9042, 9092, 9200, 9300, 10250, 10255, 11211, 11300, 27017, 50000, 61616,
];

pub(super) fn is_another_protocols(port: u16) -> bool {
    OTHER_PROTOCOLS.contains(&port)
}
