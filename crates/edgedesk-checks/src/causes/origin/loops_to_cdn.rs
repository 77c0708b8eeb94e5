use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origin leads back to the CDN.
pub static LOOPS_TO_CDN: Cause = Cause {
    code: "origin.loops_to_cdn",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "源站指向了 CDN 自身", en: "The origin leads back to the CDN" },
    summary: Text {
        zh: "{host}：源站指向了 CDN 自身。", en: "{host}: the origin leads back to the CDN."
    },
    fix: &[],
    meaning: Text { zh: "源站指向了 CDN 自身。", en: "The origin leads back to the CDN." },
    explains: &[],
    references: &[],
};
