use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The certificate's key or signature is too weak.
pub static CERT_WEAK: Cause = Cause {
    code: "tls.cert_weak",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text {
        zh: "证书密钥或签名算法过弱", en: "The certificate's key or signature is too weak"
    },
    summary: Text {
        zh: "{host}：证书密钥或签名算法过弱。",
        en: "{host}: the certificate's key or signature is too weak.",
    },
    fix: &[],
    meaning: Text {
        zh: "证书密钥或签名算法过弱。", en: "The certificate's key or signature is too weak."
    },
    explains: &[],
    references: &[],
};
