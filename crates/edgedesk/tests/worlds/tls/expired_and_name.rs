//! An old certificate of another host: both are wrong, and one new certificate mends both.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let certificate = w.certificate_with(|it| {
        it.names = vec!["old-shop.test".into()];
        (it.from, it.to) = (-700, -335);
    });
    let edge = w.edge(Edge::alone("").tls(certificate));
    w.site(&[edge]);
    w.https();
    w.expect_one_of(&["tls.cert_name_mismatch", "tls.cert_expired"]);
}
