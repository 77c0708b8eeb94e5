use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The CNAME chain runs in a circle.
pub static CNAME_LOOP: Cause = Cause {
    code: "dns.cname_loop",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "CNAME 形成循环", en: "The CNAME chain runs in a circle" },
    summary: Text { zh: "{host}：CNAME 形成循环。", en: "{host}: the CNAME chain runs in a circle." },
    fix: &[],
    meaning: Text { zh: "CNAME 形成循环。", en: "The CNAME chain runs in a circle." },
    explains: &[],
    references: &[],
};
