//! No edge ever accepts.

use crate::world::World;

pub(super) fn build(w: &mut World) {
    let (one, two) = (w.black_hole(&[80, 443]), w.black_hole(&[80, 443]));
    w.site(&[one, two]);
    w.expect("edge.tcp_timeout");
}
