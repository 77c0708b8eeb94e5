use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The response headers are too large.
pub static HEADER_TOO_LARGE: Cause = Cause {
    code: "http.header_too_large",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "响应头过大", en: "The response headers are too large" },
    summary: Text {
        zh: "{host} 的响应头过大，超过 CDN 或浏览器的上限，请求会失败。",
        en: "{host}'s response headers exceed what the CDN or browsers accept, so requests fail.",
    },
    fix: &[
        Text {
            zh: "直接请求源站，用 curl -sI 查看哪些响应头最长，通常是大量 Set-Cookie 或超长的安全策略头。",
            en: "Ask the origin with curl -sI for the longest headers, mostly many Set-Cookie or a huge policy header.",
        },
        Text {
            zh: "清理多余的 Cookie，把会话数据放在服务端；缩短 Content-Security-Policy 等头。",
            en: "Drop needless cookies, keep session data on the server, shorten Content-Security-Policy and the like.",
        },
        Text {
            zh: "修改后重新访问，响应头总长宜在 8 KB 以内。",
            en: "Try again; the headers should stay within some 8 KB.",
        },
    ],
    meaning: Text {
        zh: "响应头的总长或单个头超过了上限，节点因此返回 502、520 或断开。报告给出实测大小和对应的上限。常见于调试头、不断累积的 Cookie。清除浏览器 Cookie 后就好的，多半是请求头过大，而不是这里。",
        en: "The headers, or one of them, exceed the limit, so the node answers 502 or 520 or hangs up. Measured size and limit are given. Debug headers and piled-up cookies are usual. If clearing the browser's cookies helps, the request's headers were too large, not these.",
    },
    explains: &[
        "http.empty_reply",
        "http.malformed_response",
        "http.http2_broken",
        "origin.malformed_response",
    ],
    references: &["RFC 9110 section 5.4"],
};
