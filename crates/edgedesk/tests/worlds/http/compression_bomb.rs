//! A few kilobytes that unpack to a hundred megabytes.

use serde_json::json;

use crate::world::{Expectation, World};

pub(super) fn build(w: &mut World) {
    let edge = w.scripted(80, json!({"do": "bomb"}));
    w.site(&[edge]);
    w.expectation = Expectation::ends();
}
