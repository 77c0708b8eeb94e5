use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origin port speaks another protocol than configured.
pub static PROTOCOL_MISMATCH: Cause = Cause {
    code: "origin.protocol_mismatch",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text {
        zh: "回源协议与源站端口不匹配",
        en: "The origin port speaks another protocol than configured",
    },
    summary: Text {
        zh: "{host}：回源协议与源站端口不匹配。",
        en: "{host}: the origin port speaks another protocol than configured.",
    },
    fix: &[],
    meaning: Text {
        zh: "回源协议与源站端口不匹配。",
        en: "The origin port speaks another protocol than configured.",
    },
    explains: &[],
    references: &[],
};
