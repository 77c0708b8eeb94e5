use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// CORS headers are missing or wrong.
pub static CORS_BLOCKED: Cause = Cause {
    code: "http.cors_blocked",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "跨域 (CORS) 响应头缺失或错误", en: "CORS headers are missing or wrong" },
    summary: Text {
        zh: "{host}：跨域 (CORS) 响应头缺失或错误。",
        en: "{host}: cORS headers are missing or wrong.",
    },
    fix: &[],
    meaning: Text {
        zh: "跨域 (CORS) 响应头缺失或错误。", en: "CORS headers are missing or wrong."
    },
    explains: &[],
    references: &[],
};
