use edgedesk_probe::http::parse_head;

/// A response head as a server sends it.
pub(super) fn run(bytes: &[u8]) {
    const MOST_FIELDS: usize = 64;
    let Some(head) = parse_head(bytes, MOST_FIELDS) else { return };
    assert!(head.fields.len() <= MOST_FIELDS);
    assert!(head.bytes <= bytes.len() as u64);
    assert!(!(100..200).contains(&head.status) || head.status == 101, "{head:?}");
}
