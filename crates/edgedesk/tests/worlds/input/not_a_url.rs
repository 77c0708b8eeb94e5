//! A host that no name can have.

use crate::world::{Expectation, World};

pub(super) fn build(w: &mut World) {
    w.url = "http://shop<1>.test/".to_owned();
    w.expectation = Expectation::refused(&["input.invalid_url"]);
}
