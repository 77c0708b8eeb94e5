use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Redirect loop.
pub static REDIRECT_LOOP: Cause = Cause {
    code: "http.redirect_loop",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "重定向循环", en: "Redirect loop" },
    summary: Text { zh: "{host}：重定向循环。", en: "{host}: redirect loop." },
    fix: &[],
    meaning: Text { zh: "重定向循环。", en: "Redirect loop." },
    explains: &[],
    references: &[],
};
