use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origin refuses connections.
pub static TCP_REFUSED: Cause = Cause {
    code: "origin.tcp_refused",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "源站拒绝连接", en: "The origin refuses connections" },
    summary: Text { zh: "{host}：源站拒绝连接。", en: "{host}: the origin refuses connections." },
    fix: &[],
    meaning: Text { zh: "源站拒绝连接。", en: "The origin refuses connections." },
    explains: &[],
    references: &[],
};
