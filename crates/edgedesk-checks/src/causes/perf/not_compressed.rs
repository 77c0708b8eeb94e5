use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Text is not compressed.
pub static NOT_COMPRESSED: Cause = Cause {
    code: "perf.not_compressed",
    kind: Kind::Advice,
    who_acts: Actor::Customer,
    title: Text { zh: "文本内容未压缩", en: "Text is not compressed" },
    summary: Text { zh: "{host}：文本内容未压缩。", en: "{host}: text is not compressed." },
    fix: &[],
    meaning: Text { zh: "文本内容未压缩。", en: "Text is not compressed." },
    explains: &[],
    references: &[],
};
