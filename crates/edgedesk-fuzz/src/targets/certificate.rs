use edgedesk_probe::certificate::facts;

/// A certificate as a server presents it. What is kept of it survives being stored.
pub(super) fn run(bytes: &[u8]) {
    let Some(certificate) = facts(bytes) else { return };
    let stored = serde_json::to_string(&certificate).expect("facts are plain data");
    assert_eq!(serde_json::from_str(&stored).ok(), Some(certificate));
}
