use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origin is a private address.
pub static PRIVATE_ADDRESS: Cause = Cause {
    code: "origin.private_address",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "源站是内网地址", en: "The origin is a private address" },
    summary: Text { zh: "{host}：源站是内网地址。", en: "{host}: the origin is a private address." },
    fix: &[],
    meaning: Text { zh: "源站是内网地址。", en: "The origin is a private address." },
    explains: &[],
    references: &[],
};
