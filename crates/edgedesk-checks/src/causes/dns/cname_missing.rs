use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// No CNAME: visits do not pass through the CDN.
pub static CNAME_MISSING: Cause = Cause {
    code: "dns.cname_missing",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text {
        zh: "没有配置 CNAME，访问不经过 CDN", en: "No CNAME: visits do not pass through the CDN"
    },
    summary: Text {
        zh: "{host}：没有配置 CNAME，访问不经过 CDN。",
        en: "{host}: no CNAME: visits do not pass through the CDN.",
    },
    fix: &[],
    meaning: Text {
        zh: "没有配置 CNAME，访问不经过 CDN。",
        en: "No CNAME: visits do not pass through the CDN.",
    },
    explains: &[],
    references: &[],
};
