use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origins serve different content.
pub static INCONSISTENT: Cause = Cause {
    code: "origin.inconsistent",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "多个源站内容不一致", en: "The origins serve different content" },
    summary: Text {
        zh: "{host} 的多个源站内容不一致，访客会时而看到新内容、时而看到旧内容。",
        en: "{host}'s origins serve different content, so visitors see now the new, now the old.",
    },
    fix: &[
        Text {
            zh: "对比各源站上该文件的修改时间和大小，把内容同步到全部源站。",
            en: "Compare the file's time and size on all origins and bring them into step.",
        },
        Text {
            zh: "让各源站生成一致的 ETag 和 Last-Modified（例如 Nginx 部署时保留文件时间）。",
            en: "Have them give the same ETag and Last-Modified, for instance by keeping file times when deploying.",
        },
        Text {
            zh: "同步后在“刷新预热”中刷新该 URL 并重新诊断。",
            en: "Then purge the URL and diagnose again.",
        },
    ],
    meaning: Text {
        zh: "对每个源站发出相同的请求，ETag、Last-Modified、长度或内容不同，且已排除每次请求都会变化的动态内容。CDN 轮流回源，缓存到哪个版本就提供哪个版本。容易误认为缓存没有刷新：刷新之后仍会随机变回旧内容。",
        en: "Asked alike, the origins differ in ETag, Last-Modified, length or body, and content that changes with every request was excluded. The CDN takes them in turn and keeps whichever came. It is easily mistaken for a failed purge: after one, the old comes back at random.",
    },
    explains: &["content.differs", "cache.stale"],
    references: &["RFC 9110 section 8.8"],
};
