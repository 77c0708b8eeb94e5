//! The edge closes as soon as it has read the request.

use serde_json::json;

use crate::world::World;

pub(super) fn build(w: &mut World) {
    let edge = w.scripted(80, json!({"do": "hang_up"}));
    w.site(&[edge]);
    w.expect("http.empty_reply");
}
