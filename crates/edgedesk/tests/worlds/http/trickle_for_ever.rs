//! A byte now and then, and never a whole header.

use serde_json::json;

use crate::world::{Expectation, World};

pub(super) fn build(w: &mut World) {
    let edge = w.scripted(80, json!({"do": "trickle"}));
    w.site(&[edge]);
    w.expectation = Expectation::ends();
}
