use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The URL carries no signature.
pub static SIGNATURE_MISSING: Cause = Cause {
    code: "access.signature_missing",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "URL 缺少鉴权参数", en: "The URL carries no signature" },
    summary: Text { zh: "{host}：URL 缺少鉴权参数。", en: "{host}: the URL carries no signature." },
    fix: &[],
    meaning: Text { zh: "URL 缺少鉴权参数。", en: "The URL carries no signature." },
    explains: &[],
    references: &[],
};
