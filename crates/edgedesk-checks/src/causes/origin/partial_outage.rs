use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Some origins are out of order.
pub static PARTIAL_OUTAGE: Cause = Cause {
    code: "origin.partial_outage",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "部分源站不可用", en: "Some origins are out of order" },
    summary: Text { zh: "{host}：部分源站不可用。", en: "{host}: some origins are out of order." },
    fix: &[],
    meaning: Text { zh: "部分源站不可用。", en: "Some origins are out of order." },
    explains: &[],
    references: &[],
};
