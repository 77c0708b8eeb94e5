use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The URL's signature is wrong.
pub static SIGNATURE_INVALID: Cause = Cause {
    code: "access.signature_invalid",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "URL 鉴权签名错误", en: "The URL's signature is wrong" },
    summary: Text { zh: "{host}：URL 鉴权签名错误。", en: "{host}: the URL's signature is wrong." },
    fix: &[],
    meaning: Text { zh: "URL 鉴权签名错误。", en: "The URL's signature is wrong." },
    explains: &[],
    references: &[],
};
