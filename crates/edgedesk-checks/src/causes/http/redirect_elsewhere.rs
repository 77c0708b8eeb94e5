use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Redirected to another site.
pub static REDIRECT_ELSEWHERE: Cause = Cause {
    code: "http.redirect_elsewhere",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "被重定向到其他站点", en: "Redirected to another site" },
    summary: Text {
        zh: "{host}：被重定向到其他站点。", en: "{host}: redirected to another site."
    },
    fix: &[],
    meaning: Text { zh: "被重定向到其他站点。", en: "Redirected to another site." },
    explains: &[],
    references: &[],
};
