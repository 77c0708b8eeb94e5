use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The URL's signature has expired.
pub static SIGNATURE_EXPIRED: Cause = Cause {
    code: "access.signature_expired",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "URL 鉴权已过期", en: "The URL's signature has expired" },
    summary: Text { zh: "{host}：URL 鉴权已过期。", en: "{host}: the URL's signature has expired." },
    fix: &[],
    meaning: Text { zh: "URL 鉴权已过期。", en: "The URL's signature has expired." },
    explains: &[],
    references: &[],
};
