use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The IPv6 records lead elsewhere.
pub static IPV6_MISMATCH: Cause = Cause {
    code: "dns.ipv6_mismatch",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "IPv6 解析没有指向 CDN", en: "The IPv6 records lead elsewhere" },
    summary: Text {
        zh: "{host}：IPv6 解析没有指向 CDN。", en: "{host}: the IPv6 records lead elsewhere."
    },
    fix: &[],
    meaning: Text { zh: "IPv6 解析没有指向 CDN。", en: "The IPv6 records lead elsewhere." },
    explains: &[],
    references: &[],
};
