use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origins serve different content.
pub static INCONSISTENT: Cause = Cause {
    code: "origin.inconsistent",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "多个源站内容不一致", en: "The origins serve different content" },
    summary: Text {
        zh: "{host}：多个源站内容不一致。", en: "{host}: the origins serve different content."
    },
    fix: &[],
    meaning: Text { zh: "多个源站内容不一致。", en: "The origins serve different content." },
    explains: &[],
    references: &[],
};
