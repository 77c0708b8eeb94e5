use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The certificate is self-signed.
pub static CERT_SELF_SIGNED: Cause = Cause {
    code: "tls.cert_self_signed",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "使用了自签名证书", en: "The certificate is self-signed" },
    summary: Text {
        zh: "{host}：使用了自签名证书。", en: "{host}: the certificate is self-signed."
    },
    fix: &[],
    meaning: Text { zh: "使用了自签名证书。", en: "The certificate is self-signed." },
    explains: &[],
    references: &[],
};
