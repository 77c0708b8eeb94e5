use edgedesk_cdn::signing;
use edgedesk_evidence::control_plane::Signing;

/// A signed path and query as a visitor sends it, against each type of signing.
pub(super) fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for kind in ["A", "B", "C", "F"] {
        let signing = serde_json::json!({ "type": kind, "key": "aliyuncdnexp1234", "ttl": 1800 });
        let signing: Signing = serde_json::from_value(signing).expect("written as the inventory documents it");
        signing::check(&signing, "www.shop.test", &text);
    }
}
