//! The edge resets every connection that it accepts.

use serde_json::json;

use crate::world::World;

pub(super) fn build(w: &mut World) {
    let edge = w.scripted(80, json!({"do": "reset"}));
    w.site(&[edge]);
    w.expect_one_of(&["http.empty_reply"]);
}
