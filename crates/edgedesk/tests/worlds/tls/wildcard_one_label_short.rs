//! `*.zone` does not cover `a.b.zone`.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let zone = w.zone.name.clone();
    let certificate = w.certificate_with(|it| it.names = vec![format!("*.{zone}"), zone.clone()]);
    let edge = w.edge(Edge::alone("").tls(certificate));
    w.zone.record("m.www", &format!("A {edge}"));
    w.url = format!("https://m.www.{zone}/");
    w.expect("tls.cert_name_mismatch");
}
