//! It is for another of the customer's sites.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let other = format!("img.{}", w.zone.name);
    let certificate = w.certificate_with(|it| it.names = vec![other]);
    let edge = w.edge(Edge::alone("").tls(certificate));
    w.site(&[edge]);
    w.https();
    w.expect("tls.cert_name_mismatch");
}
