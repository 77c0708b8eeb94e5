use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// A configuration change is still being rolled out.
pub static DOMAIN_CONFIGURING: Cause = Cause {
    code: "cdn.domain_configuring",
    kind: Kind::Fault,
    who_acts: Actor::Wait,
    title: Text { zh: "域名配置下发中", en: "A configuration change is still being rolled out" },
    summary: Text {
        zh: "{host}：域名配置下发中。",
        en: "{host}: a configuration change is still being rolled out.",
    },
    fix: &[],
    meaning: Text { zh: "域名配置下发中。", en: "A configuration change is still being rolled out." },
    explains: &[],
    references: &[],
};
