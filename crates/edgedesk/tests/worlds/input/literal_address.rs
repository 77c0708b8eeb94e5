//! An address was given and no name, and a private one at that.

use crate::world::{Expectation, World};

pub(super) fn build(w: &mut World) {
    w.url = "http://192.168.10.20/index.html".to_owned();
    w.expectation = Expectation::refused(&["input.address_not_a_domain", "input.private_target"]);
}
