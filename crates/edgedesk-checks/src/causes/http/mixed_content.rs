use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// An HTTPS page loads HTTP resources.
pub static MIXED_CONTENT: Cause = Cause {
    code: "http.mixed_content",
    kind: Kind::Advice,
    who_acts: Actor::Customer,
    title: Text { zh: "HTTPS 页面引用了 HTTP 资源", en: "An HTTPS page loads HTTP resources" },
    summary: Text {
        zh: "{host}：HTTPS 页面引用了 HTTP 资源。",
        en: "{host}: an HTTPS page loads HTTP resources.",
    },
    fix: &[],
    meaning: Text { zh: "HTTPS 页面引用了 HTTP 资源。", en: "An HTTPS page loads HTTP resources." },
    explains: &[],
    references: &[],
};
