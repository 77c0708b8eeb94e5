use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origin's certificate is invalid.
pub static TLS_CERT_INVALID: Cause = Cause {
    code: "origin.tls_cert_invalid",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "源站证书无效", en: "The origin's certificate is invalid" },
    summary: Text {
        zh: "{host}：源站证书无效。", en: "{host}: the origin's certificate is invalid."
    },
    fix: &[],
    meaning: Text { zh: "源站证书无效。", en: "The origin's certificate is invalid." },
    explains: &[],
    references: &[],
};
