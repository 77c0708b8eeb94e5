use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The domain is under review.
pub static UNDER_REVIEW: Cause = Cause {
    code: "cdn.under_review",
    kind: Kind::Fault,
    who_acts: Actor::Wait,
    title: Text { zh: "域名审核中", en: "The domain is under review" },
    summary: Text { zh: "{host}：域名审核中。", en: "{host}: the domain is under review." },
    fix: &[],
    meaning: Text { zh: "域名审核中。", en: "The domain is under review." },
    explains: &[],
    references: &[],
};
