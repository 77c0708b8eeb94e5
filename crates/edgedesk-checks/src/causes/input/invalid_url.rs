use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The URL is not valid.
pub static INVALID_URL: Cause = Cause {
    code: "input.invalid_url",
    kind: Kind::Refused,
    who_acts: Actor::Customer,
    title: Text { zh: "网址格式不正确", en: "The URL is not valid" },
    summary: Text { zh: "{host}：网址格式不正确。", en: "{host}: the URL is not valid." },
    fix: &[],
    meaning: Text { zh: "网址格式不正确。", en: "The URL is not valid." },
    explains: &[],
    references: &[],
};
