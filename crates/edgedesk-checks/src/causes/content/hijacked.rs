use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The content was hijacked or altered.
pub static HIJACKED: Cause = Cause {
    code: "content.hijacked",
    kind: Kind::Fault,
    who_acts: Actor::Isp,
    title: Text { zh: "内容被劫持或篡改", en: "The content was hijacked or altered" },
    summary: Text {
        zh: "{host}：内容被劫持或篡改。", en: "{host}: the content was hijacked or altered."
    },
    fix: &[],
    meaning: Text { zh: "内容被劫持或篡改。", en: "The content was hijacked or altered." },
    explains: &[],
    references: &[],
};
