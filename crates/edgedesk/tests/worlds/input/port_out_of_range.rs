//! There is no port 99999.

use crate::world::{Expectation, World};

pub(super) fn build(w: &mut World) {
    w.url = format!("http://{}:99999/", w.www());
    w.expectation = Expectation::refused(&["input.invalid_url"]);
}
