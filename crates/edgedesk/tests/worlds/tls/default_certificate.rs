//! The vendor's default certificate: nobody uploaded one for the host.

use crate::world::{Edge, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Tencent);
    let certificate =
        w.certificate_with(|it| it.names = vec!["*.cdn.myqcloud.com".into(), "*.dnsv1.com".into()]);
    let edge = w.edge(Edge::alone("").tls(certificate));
    w.site(&[edge]);
    w.https();
    w.expect("tls.cert_name_mismatch");
}
