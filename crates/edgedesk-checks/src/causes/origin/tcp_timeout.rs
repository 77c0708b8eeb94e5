use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origin does not accept connections in time.
pub static TCP_TIMEOUT: Cause = Cause {
    code: "origin.tcp_timeout",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "连接源站超时", en: "The origin does not accept connections in time" },
    summary: Text {
        zh: "{host}：连接源站超时。",
        en: "{host}: the origin does not accept connections in time.",
    },
    fix: &[],
    meaning: Text { zh: "连接源站超时。", en: "The origin does not accept connections in time." },
    explains: &[],
    references: &[],
};
