//! A name in Chinese.

use crate::ground::{Layout, Zone};
use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.zone = Zone::new("xn--3pxu8k.test", Layout::Spread.servers(w.ground), Layout::Spread);
    w.vendor(Vendor::Alibaba);
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.url = "http://www.点看.test/".to_owned();
    w.domain_with_origin(origin);
    w.expect_healthy();
}
