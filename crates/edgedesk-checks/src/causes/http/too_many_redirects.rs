use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Too many redirects.
pub static TOO_MANY_REDIRECTS: Cause = Cause {
    code: "http.too_many_redirects",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "重定向次数过多", en: "Too many redirects" },
    summary: Text { zh: "{host}：重定向次数过多。", en: "{host}: too many redirects." },
    fix: &[],
    meaning: Text { zh: "重定向次数过多。", en: "Too many redirects." },
    explains: &[],
    references: &[],
};
