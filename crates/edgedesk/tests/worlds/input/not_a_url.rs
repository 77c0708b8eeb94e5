//! Two schemes, and a host with a space and an underscore in the top-level domain.

use crate::world::{Expectation, World};

pub(super) fn build(w: &mut World) {
    w.url = "http://https://ex ample._/".to_owned();
    w.expectation = Expectation::refused(&["input.invalid_url"]);
}
