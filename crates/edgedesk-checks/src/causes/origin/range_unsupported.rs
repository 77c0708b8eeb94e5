use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origin ignores Range while range fetching is forced.
pub static RANGE_UNSUPPORTED: Cause = Cause {
    code: "origin.range_unsupported",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text {
        zh: "源站不支持 Range，分片回源失败",
        en: "The origin ignores Range while range fetching is forced",
    },
    summary: Text {
        zh: "{host} 强制开启了 Range 回源，但源站不支持分片，大文件下载会失败。",
        en: "{host} forces range fetching but its origin ignores Range, so large downloads fail.",
    },
    fix: &[
        Text {
            zh: "在 CDN 控制台“回源配置 → Range 回源”改为关闭，约 10 分钟后生效。",
            en: "Turn range origin fetch off under Origin Configuration; it takes about 10 minutes.",
        },
        Text {
            zh: "或者让源站支持 Range：静态文件由 Nginx 直接提供，程序输出的需返回 206 和 Content-Range。",
            en: "Or support it: let nginx serve static files; programs must answer 206 with Content-Range.",
        },
        Text {
            zh: "用 curl -s -o /dev/null -D - -r 0-99 加源站地址，看到 206 后再开启。",
            en: "Turn it on again once curl -s -o /dev/null -D - -r 0-99 at the origin shows 206.",
        },
    ],
    meaning: Text {
        zh: "向源站请求前几个字节，它返回了 200 和整个文件，而配置要求必须分片回源。节点得不到期望的 206，于是报错或截断。常见于动态脚本输出文件、源站压缩。小文件往往正常，因此容易误认为网络不稳。",
        en: "Asked for a few bytes, the origin sends 200 and everything, while the settings demand ranges. Without its 206 the node fails or truncates. Scripts that output files, or compression at the origin, are usual. Small files mostly work, so it is easily mistaken for a bad network.",
    },
    explains: &[
        "http.truncated_body",
        "http.empty_reply",
        "origin.http_5xx",
        "origin.http_4xx",
        "origin.unreachable_from_cdn",
    ],
    references: &["RFC 9110 section 14.2"],
};
