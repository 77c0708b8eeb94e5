use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// HTTP/2 fails where HTTP/1.1 works.
pub static HTTP2_BROKEN: Cause = Cause {
    code: "http.http2_broken",
    kind: Kind::Fault,
    who_acts: Actor::Provider,
    title: Text { zh: "HTTP/2 不可用", en: "HTTP/2 fails where HTTP/1.1 works" },
    summary: Text {
        zh: "{host} 的 HTTP/2 不可用而 HTTP/1.1 正常，浏览器访问会失败。",
        en: "HTTP/2 fails at {host} while HTTP/1.1 works, so browsers fail.",
    },
    fix: &[
        Text {
            zh: "临时处理：在 CDN 控制台“HTTPS 配置 → HTTP/2”关闭 HTTP/2，约 10 分钟后生效。",
            en: "For now turn HTTP/2 off under HTTPS in the CDN console; it takes about 10 minutes.",
        },
        Text {
            zh: "检查源站响应头是否含 Connection、Keep-Alive、Upgrade 等 HTTP/2 不允许的头，去掉它们。",
            en: "Remove headers that HTTP/2 forbids from the origin's responses: Connection, Keep-Alive, Upgrade.",
        },
        Text {
            zh: "提交工单给 CDN，附上报告中的帧错误；用 curl --http2 -sv -o /dev/null {url} 确认恢复。",
            en: "Open a ticket with the frame error from this report; confirm with curl --http2 -sv -o /dev/null {url}.",
        },
    ],
    meaning: Text {
        zh: "同一节点、同一请求，HTTP/1.1 成功而 HTTP/2 报协议错误。协商（ALPN）已经成功，是之后的帧出了问题。常见于非法响应头、头部过大或节点缺陷。浏览器默认用 HTTP/2，老版 curl 用 HTTP/1.1，所以“curl 正常、浏览器不行”。",
        en: "The same request at the same node works over HTTP/1.1 and ends in a protocol error over HTTP/2, after a successful ALPN: a forbidden header, too large a header, or a flaw in the node. Browsers use HTTP/2 and old curl does not, hence “curl works”.",
    },
    explains: &[],
    references: &["RFC 9113 section 8.2.2"],
};
