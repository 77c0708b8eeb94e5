use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Text is not compressed.
pub static NOT_COMPRESSED: Cause = Cause {
    code: "perf.not_compressed",
    kind: Kind::Advice,
    who_acts: Actor::Customer,
    title: Text { zh: "文本内容未压缩", en: "Text is not compressed" },
    summary: Text {
        zh: "{url} 的文本内容没有压缩，下载量偏大。",
        en: "{url} is text sent uncompressed, so more is downloaded than needed.",
    },
    fix: &[
        Text {
            zh: "在 CDN 控制台“性能优化 → 智能压缩（Gzip）”或“Brotli 压缩”中开启。",
            en: "Turn on Gzip or Brotli compression under Optimisation in the CDN console.",
        },
        Text {
            zh: "刷新缓存，用 curl -sI -H \"Accept-Encoding: gzip, br\" {url} 看到 Content-Encoding 即生效。",
            en: "Purge the cache; curl -sI -H \"Accept-Encoding: gzip, br\" {url} then shows a Content-Encoding.",
        },
    ],
    meaning: Text {
        zh: "请求表明支持压缩，而超过 1 KB 的文本响应没有 Content-Encoding。压缩通常可减小 60%～80%。若响应没有 Content-Length 或类型不在压缩列表内，CDN 也不会压缩。",
        en: "The request offers compression, yet text above 1 KB comes without Content-Encoding. It mostly saves 60–80 %. A CDN also leaves types off its list alone.",
    },
    explains: &[],
    references: &["RFC 9110 section 8.4"],
};
