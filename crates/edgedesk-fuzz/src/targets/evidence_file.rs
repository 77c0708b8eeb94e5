use edgedesk_evidence::EvidenceFile;

/// A stored run, perhaps edited by hand. What is read is written the same.
pub(super) fn run(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Ok(file) = EvidenceFile::parse(text) else { return };
    let written = serde_json::to_string(&file).expect("evidence is plain data");
    let again = EvidenceFile::parse(&written).expect("what was written can be read");
    assert_eq!(serde_json::to_string(&again).ok(), Some(written));
    drop(again.evidence());
}
