use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The method is not allowed.
pub static METHOD_NOT_ALLOWED: Cause = Cause {
    code: "http.method_not_allowed",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "请求方法不被允许", en: "The method is not allowed" },
    summary: Text { zh: "{host}：请求方法不被允许。", en: "{host}: the method is not allowed." },
    fix: &[],
    meaning: Text { zh: "请求方法不被允许。", en: "The method is not allowed." },
    explains: &[],
    references: &[],
};
