use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origin does not speak valid HTTP.
pub static MALFORMED_RESPONSE: Cause = Cause {
    code: "origin.malformed_response",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "源站返回了无法识别的内容", en: "The origin does not speak valid HTTP" },
    summary: Text {
        zh: "{host} 的源站返回的不是合法的 HTTP 响应，CDN 无法识别，访客会看到 502。",
        en: "{host}'s origin does not answer in valid HTTP, so the CDN cannot use it and visitors get 502.",
    },
    fix: &[
        Text {
            zh: "用 curl -sv 直连源站，查看首行和响应头；确认回源端口上运行的是 Web 服务，而不是 SSH、数据库等。",
            en: "Look at the origin's first line and headers with curl -sv; is it a web server on that port, not SSH or a database?",
        },
        Text {
            zh: "修正程序输出的非法响应头（空格、换行、重复的 Content-Length、同时有 Transfer-Encoding）。",
            en: "Mend illegal headers in the program: blanks, line breaks, double Content-Length, Transfer-Encoding beside it.",
        },
        Text {
            zh: "端口填错的，在 CDN 控制台“回源配置 → 源站信息”改正，然后重新诊断。",
            en: "If the port is wrong, correct it under Origin Configuration and diagnose again.",
        },
    ],
    meaning: Text {
        zh: "连接成功，但返回的最先几个字节不是 HTTP 响应，或响应头无法解析；报告保留了这些字节。若内容像 TLS 记录，或是“HTTP 请求发到了 HTTPS 端口”，则属于回源协议与端口不匹配。浏览器比 CDN 宽容，直接打开源站可能看似正常。",
        en: "The connection works but the first bytes, kept in the report, are no HTTP response or its headers cannot be parsed. TLS records, or “plain HTTP request was sent to HTTPS port”, mean a protocol mismatch instead. Browsers are more lenient than a CDN, so the origin may seem fine there.",
    },
    explains: &[
        "http.malformed_response",
        "http.empty_reply",
        "origin.http_5xx",
        "origin.unreachable_from_cdn",
    ],
    references: &["RFC 9112"],
};
