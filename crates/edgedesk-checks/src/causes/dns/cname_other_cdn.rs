use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The CNAME points to another CDN.
pub static CNAME_OTHER_CDN: Cause = Cause {
    code: "dns.cname_other_cdn",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "CNAME 指向了其他 CDN", en: "The CNAME points to another CDN" },
    summary: Text {
        zh: "{host}：CNAME 指向了其他 CDN。", en: "{host}: the CNAME points to another CDN."
    },
    fix: &[],
    meaning: Text { zh: "CNAME 指向了其他 CDN。", en: "The CNAME points to another CDN." },
    explains: &[],
    references: &[],
};
