use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The domain is in the sandbox.
pub static SANDBOXED: Cause = Cause {
    code: "cdn.sandboxed",
    kind: Kind::Fault,
    who_acts: Actor::Provider,
    title: Text { zh: "域名因攻击或违规进入沙箱", en: "The domain is in the sandbox" },
    summary: Text {
        zh: "{host}：域名因攻击或违规进入沙箱。", en: "{host}: the domain is in the sandbox."
    },
    fix: &[],
    meaning: Text { zh: "域名因攻击或违规进入沙箱。", en: "The domain is in the sandbox." },
    explains: &[],
    references: &[],
};
