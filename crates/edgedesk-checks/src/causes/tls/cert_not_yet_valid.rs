use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The certificate is not yet valid.
pub static CERT_NOT_YET_VALID: Cause = Cause {
    code: "tls.cert_not_yet_valid",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "证书尚未生效", en: "The certificate is not yet valid" },
    summary: Text { zh: "{host}：证书尚未生效。", en: "{host}: the certificate is not yet valid." },
    fix: &[],
    meaning: Text { zh: "证书尚未生效。", en: "The certificate is not yet valid." },
    explains: &[],
    references: &[],
};
