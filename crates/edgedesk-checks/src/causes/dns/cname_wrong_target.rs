use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The CNAME points to the wrong target.
pub static CNAME_WRONG_TARGET: Cause = Cause {
    code: "dns.cname_wrong_target",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "CNAME 指向了错误的目标", en: "The CNAME points to the wrong target" },
    summary: Text {
        zh: "{host}：CNAME 指向了错误的目标。",
        en: "{host}: the CNAME points to the wrong target.",
    },
    fix: &[],
    meaning: Text { zh: "CNAME 指向了错误的目标。", en: "The CNAME points to the wrong target." },
    explains: &[],
    references: &[],
};
