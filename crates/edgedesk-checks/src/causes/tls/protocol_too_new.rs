use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Only TLS 1.3 is offered.
pub static PROTOCOL_TOO_NEW: Cause = Cause {
    code: "tls.protocol_too_new",
    kind: Kind::Advice,
    who_acts: Actor::Customer,
    title: Text { zh: "TLS 版本过高，旧客户端无法访问", en: "Only TLS 1.3 is offered" },
    summary: Text {
        zh: "{host}：TLS 版本过高，旧客户端无法访问。", en: "{host}: only TLS 1.3 is offered."
    },
    fix: &[],
    meaning: Text { zh: "TLS 版本过高，旧客户端无法访问。", en: "Only TLS 1.3 is offered." },
    explains: &[],
    references: &[],
};
