use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origin SNI is wrong.
pub static SNI_MISMATCH: Cause = Cause {
    code: "origin.sni_mismatch",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "回源 SNI 设置错误", en: "The origin SNI is wrong" },
    summary: Text { zh: "{host}：回源 SNI 设置错误。", en: "{host}: the origin SNI is wrong." },
    fix: &[],
    meaning: Text { zh: "回源 SNI 设置错误。", en: "The origin SNI is wrong." },
    explains: &[],
    references: &[],
};
