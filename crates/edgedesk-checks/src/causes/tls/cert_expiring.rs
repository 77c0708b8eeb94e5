use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The certificate expires soon.
pub static CERT_EXPIRING: Cause = Cause {
    code: "tls.cert_expiring",
    kind: Kind::Advice,
    who_acts: Actor::Customer,
    title: Text { zh: "证书即将过期", en: "The certificate expires soon" },
    summary: Text { zh: "{host}：证书即将过期。", en: "{host}: the certificate expires soon." },
    fix: &[],
    meaning: Text { zh: "证书即将过期。", en: "The certificate expires soon." },
    explains: &[],
    references: &[],
};
