use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The certificate has expired.
pub static CERT_EXPIRED: Cause = Cause {
    code: "tls.cert_expired",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "证书已过期", en: "The certificate has expired" },
    summary: Text { zh: "{host}：证书已过期。", en: "{host}: the certificate has expired." },
    fix: &[],
    meaning: Text { zh: "证书已过期。", en: "The certificate has expired." },
    explains: &[],
    references: &[],
};
