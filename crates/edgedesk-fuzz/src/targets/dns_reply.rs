use edgedesk_probe::parse_reply;

/// A DNS message as a server sends it. What is kept of it survives being stored.
pub(super) fn run(bytes: &[u8]) {
    let Some(reply) = parse_reply(bytes) else { return };
    let stored = serde_json::to_string(&reply).expect("replies are plain data");
    assert_eq!(serde_json::from_str(&stored).ok(), Some(reply));
}
