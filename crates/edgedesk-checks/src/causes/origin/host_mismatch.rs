use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origin Host is wrong.
pub static HOST_MISMATCH: Cause = Cause {
    code: "origin.host_mismatch",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "回源 HOST 设置错误", en: "The origin Host is wrong" },
    summary: Text { zh: "{host}：回源 HOST 设置错误。", en: "{host}: the origin Host is wrong." },
    fix: &[],
    meaning: Text { zh: "回源 HOST 设置错误。", en: "The origin Host is wrong." },
    explains: &[],
    references: &[],
};
