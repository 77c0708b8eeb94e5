use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The zone is not registered, has expired or is not delegated.
pub static NOT_DELEGATED: Cause = Cause {
    code: "dns.not_delegated",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text {
        zh: "域名未注册、已过期或没有委派",
        en: "The zone is not registered, has expired or is not delegated",
    },
    summary: Text {
        zh: "{host}：域名未注册、已过期或没有委派。",
        en: "{host}: the zone is not registered, has expired or is not delegated.",
    },
    fix: &[],
    meaning: Text {
        zh: "域名未注册、已过期或没有委派。",
        en: "The zone is not registered, has expired or is not delegated.",
    },
    explains: &[],
    references: &[],
};
