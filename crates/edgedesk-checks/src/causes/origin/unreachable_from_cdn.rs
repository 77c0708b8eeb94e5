use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origin turns the CDN away but answers others.
pub static UNREACHABLE_FROM_CDN: Cause = Cause {
    code: "origin.unreachable_from_cdn",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text {
        zh: "源站防火墙拦截了 CDN 回源", en: "The origin turns the CDN away but answers others"
    },
    summary: Text {
        zh: "{host}：源站防火墙拦截了 CDN 回源。",
        en: "{host}: the origin turns the CDN away but answers others.",
    },
    fix: &[],
    meaning: Text {
        zh: "源站防火墙拦截了 CDN 回源。",
        en: "The origin turns the CDN away but answers others.",
    },
    explains: &[],
    references: &[],
};
