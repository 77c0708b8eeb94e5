use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The domain failed its review.
pub static REVIEW_FAILED: Cause = Cause {
    code: "cdn.review_failed",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "域名审核未通过", en: "The domain failed its review" },
    summary: Text { zh: "{host}：域名审核未通过。", en: "{host}: the domain failed its review." },
    fix: &[],
    meaning: Text { zh: "域名审核未通过。", en: "The domain failed its review." },
    explains: &[],
    references: &[],
};
