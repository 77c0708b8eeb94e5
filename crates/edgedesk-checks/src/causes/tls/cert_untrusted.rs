use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The certificate's issuer is not trusted.
pub static CERT_UNTRUSTED: Cause = Cause {
    code: "tls.cert_untrusted",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "证书由不受信任的机构签发", en: "The certificate's issuer is not trusted" },
    summary: Text {
        zh: "{host}：证书由不受信任的机构签发。",
        en: "{host}: the certificate's issuer is not trusted.",
    },
    fix: &[],
    meaning: Text {
        zh: "证书由不受信任的机构签发。", en: "The certificate's issuer is not trusted."
    },
    explains: &[],
    references: &[],
};
