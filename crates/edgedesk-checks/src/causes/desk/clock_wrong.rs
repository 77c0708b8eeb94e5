use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The probing server's clock is wrong.
pub static CLOCK_WRONG: Cause = Cause {
    code: "desk.clock_wrong",
    kind: Kind::Note,
    who_acts: Actor::Desk,
    title: Text { zh: "探测服务器时间不准", en: "The probing server's clock is wrong" },
    summary: Text {
        zh: "{host}：探测服务器时间不准。", en: "{host}: the probing server's clock is wrong."
    },
    fix: &[],
    meaning: Text { zh: "探测服务器时间不准。", en: "The probing server's clock is wrong." },
    explains: &[],
    references: &[],
};
