//! Headers without end: whatever is said, it is said in time.

use serde_json::json;

use crate::world::{Expectation, World};

pub(super) fn build(w: &mut World) {
    let edge = w.scripted(80, json!({"do": "flood"}));
    w.site(&[edge]);
    w.expectation = Expectation::ends();
}
