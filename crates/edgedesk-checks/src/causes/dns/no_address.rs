use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The name exists but has no address.
pub static NO_ADDRESS: Cause = Cause {
    code: "dns.no_address",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "主机记录存在但没有地址", en: "The name exists but has no address" },
    summary: Text {
        zh: "{host}：主机记录存在但没有地址。",
        en: "{host}: the name exists but has no address.",
    },
    fix: &[],
    meaning: Text { zh: "主机记录存在但没有地址。", en: "The name exists but has no address." },
    explains: &[],
    references: &[],
};
