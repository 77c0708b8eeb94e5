//! A body without end and without length.

use serde_json::json;

use crate::world::{Expectation, World};

pub(super) fn build(w: &mut World) {
    let edge = w.scripted(80, json!({"do": "endless"}));
    w.site(&[edge]);
    w.expectation = Expectation::ends();
}
