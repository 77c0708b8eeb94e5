use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// A recent DNS change has not reached caches.
pub static STALE_CACHE: Cause = Cause {
    code: "dns.stale_cache",
    kind: Kind::Fault,
    who_acts: Actor::Wait,
    title: Text { zh: "解析变更还没有生效", en: "A recent DNS change has not reached caches" },
    summary: Text {
        zh: "{host}：解析变更还没有生效。",
        en: "{host}: a recent DNS change has not reached caches.",
    },
    fix: &[],
    meaning: Text { zh: "解析变更还没有生效。", en: "A recent DNS change has not reached caches." },
    explains: &[],
    references: &[],
};
