use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The edge serves an older copy.
pub static STALE: Cause = Cause {
    code: "cache.stale",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "节点缓存的是旧内容", en: "The edge serves an older copy" },
    summary: Text {
        zh: "节点缓存的是 {url} 的旧内容，访客看不到源站上的更新。",
        en: "The nodes hold an older copy of {url}, so visitors do not see what the origin now has.",
    },
    fix: &[
        Text {
            zh: "在 CDN 控制台“刷新预热 → URL 刷新”提交该网址（http 与 https、带参数与不带参数分别提交），约 5～10 分钟生效。",
            en: "Purge the URL under Refresh in the CDN console, http and https, with and without its query; it takes 5 to 10 minutes.",
        },
        Text {
            zh: "用 curl -sI {url} 确认 Last-Modified 或 ETag 已更新，并清除浏览器缓存。",
            en: "Confirm the new Last-Modified or ETag with curl -sI {url} and clear the browser's cache.",
        },
        Text {
            zh: "更新频繁的文件，缩短“缓存配置”中的过期时间，或在文件名中加版本号。",
            en: "For files that change often shorten the cache time, or put a version in the name.",
        },
    ],
    meaning: Text {
        zh: "节点与源站的 ETag、Last-Modified 或长度不同，Age 表明节点的副本更旧，且已排除每次请求都会变的动态内容。这是缓存的正常机制：源站更新后若不刷新，要等过期才会更新。刚提交刷新的 10 分钟内不会这样判断。若刷新后又变回旧内容，请检查多个源站是否一致。",
        en: "Node and origin differ in ETag, Last-Modified or length, Age shows the node's copy to be older, and content that changes with every request was excluded. That is how caches work: without a purge an update waits for expiry. It is not judged within 10 minutes of a purge. If the old comes back, compare the origins.",
    },
    explains: &["content.differs"],
    references: &["RFC 9111 section 4.2"],
};
