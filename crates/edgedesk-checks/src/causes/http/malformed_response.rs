use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The answer is not valid HTTP.
pub static MALFORMED_RESPONSE: Cause = Cause {
    code: "http.malformed_response",
    kind: Kind::Fault,
    who_acts: Actor::Provider,
    title: Text { zh: "响应不符合 HTTP 协议", en: "The answer is not valid HTTP" },
    summary: Text {
        zh: "{host} 返回的内容不符合 HTTP 协议，浏览器无法显示。",
        en: "{host} answers with something that is not valid HTTP, which browsers cannot show.",
    },
    fix: &[
        Text {
            zh: "用 curl -sv --raw -o /dev/null {url} 查看报错和响应头。",
            en: "Look at the error and headers with curl -sv --raw -o /dev/null {url}.",
        },
        Text {
            zh: "直接请求源站对比：源站同样如此就修正源站程序输出的响应头；否则提交工单给 CDN，附上报告中的首字节。",
            en: "Ask the origin directly: if it does the same, mend the headers it sends; else open a ticket with the CDN and the first bytes from this report.",
        },
        Text {
            zh: "确认访问的端口确实是 HTTP 或 HTTPS 服务。",
            en: "Make sure that the port is indeed one for HTTP or HTTPS.",
        },
    ],
    meaning: Text {
        zh: "收到的首行或响应头无法按规范解析，例如端口上跑的是别的服务、头部含非法字符、同时带 Content-Length 和 Transfer-Encoding。报告保留了最先收到的字节。源站造成的会归到“源站返回了无法识别的内容”。",
        en: "The status line or headers cannot be parsed: another service on the port, illegal characters, both Content-Length and Transfer-Encoding. The first bytes are kept in the report. What the origin causes is reported as the origin's.",
    },
    explains: &[],
    references: &["RFC 9112"],
};
