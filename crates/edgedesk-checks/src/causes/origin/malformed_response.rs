use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origin does not speak valid HTTP.
pub static MALFORMED_RESPONSE: Cause = Cause {
    code: "origin.malformed_response",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "源站返回了无法识别的内容", en: "The origin does not speak valid HTTP" },
    summary: Text {
        zh: "{host}：源站返回了无法识别的内容。",
        en: "{host}: the origin does not speak valid HTTP.",
    },
    fix: &[],
    meaning: Text {
        zh: "源站返回了无法识别的内容。", en: "The origin does not speak valid HTTP."
    },
    explains: &[],
    references: &[],
};
