use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The address is not a CDN node.
pub static NOT_CDN_NODE: Cause = Cause {
    code: "edge.not_cdn_node",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "访问的 IP 不是 CDN 节点", en: "The address is not a CDN node" },
    summary: Text {
        zh: "{host} 解析到的地址不是 CDN 节点，访客的请求没有到达 CDN。",
        en: "{host} leads to an address that is no CDN node, so visits do not reach the CDN.",
    },
    fix: &[
        Text {
            zh: "检查本机 hosts 文件和代理、VPN 设置，删除为 {host} 绑定的地址。",
            en: "Check the hosts file, proxy and VPN, and remove any address bound to {host}.",
        },
        Text {
            zh: "用 dig {host} 与 dig {host} @223.5.5.5 对比；不一致时更换 DNS，并检查路由器的 DNS 设置。",
            en: "Compare dig {host} with dig {host} @223.5.5.5; if they differ, change the resolver and check the router's DNS.",
        },
        Text {
            zh: "DNS 中写死了节点或旧服务器 IP 的，改为 CDN 分配的 CNAME。",
            en: "If DNS holds a fixed address of a node or old server, use the CDN's CNAME instead.",
        },
    ],
    meaning: Text {
        zh: "访问的 IP 经服务商的节点查询确认不是其节点，或响应中没有任何该 CDN 的特征。常见于 hosts 绑定、代理软件、曾经写死的节点 IP，或解析劫持。此时看到的内容和错误都不是 CDN 产生的，在 CDN 上改配置不会有效果。",
        en: "The vendor's node check says that the address is not its own, or the answer bears no sign of the CDN: a hosts file, a proxy, a node address once written into DNS, or a hijack. What is seen there was not made by the CDN, and changing its settings has no effect.",
    },
    explains: &["edge.host_not_served", "access.denied_by_edge", "tls.cert_name_mismatch", "content.differs"],
    references: &[],
};
