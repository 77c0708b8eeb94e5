//! Five CNAMEs, through names of the customer and two CDNs' balancers, to a certificate of many names.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Akamai);
    let zone = w.zone.name.clone();
    w.zone.record("www", "CNAME a");
    w.zone.record("a", "CNAME b");
    w.zone.record("b", &format!("CNAME {}.", w.cname));
    let cname = w.cname.clone();
    w.elsewhere(&cname, "CNAME e4711.dscx.akamaiedge.net.");
    let origin = w.origin(Origin::page());
    let certificate = w.certificate_with(|it| it.names.extend((0..60).map(|n| format!("shop{n}.{zone}"))));
    let edge = w.edge(Edge::to_address(origin).tls(certificate));
    w.elsewhere("e4711.dscx.akamaiedge.net", &format!("A {edge}"));
    w.https();
    w.domain_with_origin(origin);
    w.expect_healthy();
}
