use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The compressed body does not decode.
pub static CONTENT_ENCODING_BROKEN: Cause = Cause {
    code: "http.content_encoding_broken",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "压缩内容无法解码", en: "The compressed body does not decode" },
    summary: Text {
        zh: "{host}：压缩内容无法解码。", en: "{host}: the compressed body does not decode."
    },
    fix: &[],
    meaning: Text { zh: "压缩内容无法解码。", en: "The compressed body does not decode." },
    explains: &[],
    references: &[],
};
