use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The domain has no valid ICP filing.
pub static ICP_MISSING: Cause = Cause {
    code: "cdn.icp_missing",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "域名没有有效的 ICP 备案", en: "The domain has no valid ICP filing" },
    summary: Text {
        zh: "{host}：域名没有有效的 ICP 备案。",
        en: "{host}: the domain has no valid ICP filing.",
    },
    fix: &[],
    meaning: Text { zh: "域名没有有效的 ICP 备案。", en: "The domain has no valid ICP filing." },
    explains: &[],
    references: &[],
};
