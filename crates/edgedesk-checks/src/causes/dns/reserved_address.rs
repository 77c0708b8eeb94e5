use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The name resolves to a reserved address.
pub static RESERVED_ADDRESS: Cause = Cause {
    code: "dns.reserved_address",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "解析到了内网或保留地址", en: "The name resolves to a reserved address" },
    summary: Text {
        zh: "{host}：解析到了内网或保留地址。",
        en: "{host}: the name resolves to a reserved address.",
    },
    fix: &[],
    meaning: Text {
        zh: "解析到了内网或保留地址。", en: "The name resolves to a reserved address."
    },
    explains: &[],
    references: &[],
};
