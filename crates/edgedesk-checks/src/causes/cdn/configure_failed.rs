use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The configuration roll-out failed.
pub static CONFIGURE_FAILED: Cause = Cause {
    code: "cdn.configure_failed",
    kind: Kind::Fault,
    who_acts: Actor::Provider,
    title: Text { zh: "域名配置失败", en: "The configuration roll-out failed" },
    summary: Text { zh: "{host}：域名配置失败。", en: "{host}: the configuration roll-out failed." },
    fix: &[],
    meaning: Text { zh: "域名配置失败。", en: "The configuration roll-out failed." },
    explains: &[],
    references: &[],
};
