use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The page is large.
pub static LARGE_PAGE: Cause = Cause {
    code: "perf.large_page",
    kind: Kind::Advice,
    who_acts: Actor::Customer,
    title: Text { zh: "页面过大", en: "The page is large" },
    summary: Text { zh: "{host}：页面过大。", en: "{host}: the page is large." },
    fix: &[],
    meaning: Text { zh: "页面过大。", en: "The page is large." },
    explains: &[],
    references: &[],
};
