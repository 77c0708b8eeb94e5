use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The CDN edge refuses connections.
pub static TCP_REFUSED: Cause = Cause {
    code: "edge.tcp_refused",
    kind: Kind::Fault,
    who_acts: Actor::Provider,
    title: Text { zh: "CDN 节点拒绝连接", en: "The CDN edge refuses connections" },
    summary: Text {
        zh: "为 {host} 服务的 CDN 节点全部拒绝连接，访客打不开网站。",
        en: "Every CDN node serving {host} refuses connections, so visitors cannot open the site.",
    },
    fix: &[
        Text {
            zh: "提交工单给 CDN 服务商，附上本报告中的节点 IP、端口、时间和探测点。",
            en: "Open a ticket with the CDN: give it the node addresses, port, time and vantage from this report.",
        },
        Text {
            zh: "业务紧急时，可临时在 DNS 中把 {host} 解析到源站（先确认源站能承受流量）。",
            en: "If it is urgent, point {host} at the origin in DNS for now, once you know that it can bear the load.",
        },
        Text {
            zh: "恢复后用 curl -sv -o /dev/null {url} 确认能建立连接，再改回 CNAME。",
            en: "When curl -sv -o /dev/null {url} connects again, restore the CNAME.",
        },
    ],
    meaning: Text {
        zh: "对解析出的每个节点地址逐一连接，都收到了明确的拒绝（RST），说明机器在线而端口没有服务。我们只在地址确属 CDN 时才这样判断。若只有 443 拒绝而 80 正常，且配置中关闭了 HTTPS，原因是没有开启 HTTPS；若控制站点也连不上，则是探测点自身的网络问题。",
        en: "Each resolved node was tried and answered with a reset: the machine is there, the port is not served. It is judged only where the addresses are the CDN's. If only 443 refuses and the configuration has HTTPS off, that is the cause instead; if control sites fail too, the vantage is to blame.",
    },
    explains: &["edge.partial_outage", "edge.ipv6_broken", "tls.handshake_failed", "http.empty_reply"],
    references: &["RFC 9293 section 3.5.2"],
};
