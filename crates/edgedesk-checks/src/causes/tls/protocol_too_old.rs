use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Only obsolete TLS versions are offered.
pub static PROTOCOL_TOO_OLD: Cause = Cause {
    code: "tls.protocol_too_old",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text {
        zh: "TLS 版本过低，浏览器已不支持", en: "Only obsolete TLS versions are offered"
    },
    summary: Text {
        zh: "{host}：TLS 版本过低，浏览器已不支持。",
        en: "{host}: only obsolete TLS versions are offered.",
    },
    fix: &[],
    meaning: Text {
        zh: "TLS 版本过低，浏览器已不支持。", en: "Only obsolete TLS versions are offered."
    },
    explains: &[],
    references: &[],
};
