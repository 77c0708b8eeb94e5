use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The connection closes without an answer.
pub static EMPTY_REPLY: Cause = Cause {
    code: "http.empty_reply",
    kind: Kind::Fault,
    who_acts: Actor::Provider,
    title: Text { zh: "连接被提前关闭", en: "The connection closes without an answer" },
    summary: Text {
        zh: "节点收到 {host} 的请求后直接断开，没有返回任何响应，访客看到“连接被重置”或空白页。",
        en: "The node closes without answering requests for {host}; visitors see “connection reset” or nothing.",
    },
    fix: &[
        Text {
            zh: "用 curl -sv -o /dev/null {url} 重复几次，换网络再试，确认是否每次都断开。",
            en: "Repeat curl -sv -o /dev/null {url} a few times, from another network too, to see whether it always closes.",
        },
        Text {
            zh: "提交工单给 CDN 服务商，附上节点 IP、时间和本报告；若源站直接访问也断开，先查源站进程和日志。",
            en: "Open a ticket with the CDN giving node, time and this report; if the origin closes as well, look at its process and logs first.",
        },
        Text {
            zh: "同一域名只有某个路径如此的，检查该路径是否触发 WAF 或安全软件。",
            en: "If only one path does so, see whether a WAF or security product reacts to it.",
        },
    ],
    meaning: Text {
        zh: "连接（和 TLS）都成功，请求发出后对方关闭或重置了连接，没有一个字节的响应。可能是节点异常、源站崩溃被节点原样反映，或中间设备按内容拦截。它与超时不同：对方明确断开了。能证实是源站或备案拦截时，以那些原因为准。",
        en: "Connection and TLS succeed, but after the request the peer closes or resets without a byte: a faulty node, a crashing origin shown through, or a device that blocks by content. Unlike a timeout somebody hung up. A proven origin fault or ICP block takes this one's place.",
    },
    explains: &[],
    references: &["RFC 9112 section 9.5"],
};
