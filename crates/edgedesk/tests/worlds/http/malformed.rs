//! Something that is no web server answers on port 80.

use serde_json::json;

use crate::world::World;

pub(super) fn build(w: &mut World) {
    let edge = w.scripted(80, json!({"do": "banner", "text": "220 mail.lab ESMTP ready\r\n"}));
    w.site(&[edge]);
    w.expect("http.malformed_response");
}
