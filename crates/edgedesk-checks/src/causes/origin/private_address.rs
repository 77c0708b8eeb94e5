use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origin is a private address.
pub static PRIVATE_ADDRESS: Cause = Cause {
    code: "origin.private_address",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "源站是内网地址", en: "The origin is a private address" },
    summary: Text {
        zh: "{host} 的源站填的是内网或保留地址，CDN 从公网无法到达。",
        en: "{host}'s origin is a private or reserved address, which the CDN cannot reach.",
    },
    fix: &[
        Text {
            zh: "在 CDN 控制台“回源配置 → 源站信息”把源站改为服务器的公网 IP、负载均衡的公网地址或可公网解析的域名。",
            en: "Under Origin Configuration → Origin Info set the server's public address, a load balancer's, or a name that resolves publicly.",
        },
        Text {
            zh: "没有公网 IP 的服务器，先绑定弹性公网 IP 或负载均衡，并放通回源端口。",
            en: "A server without one needs an elastic IP or a load balancer first, with the port open.",
        },
        Text {
            zh: "约 10 分钟后刷新缓存并重新诊断。",
            en: "After about 10 minutes purge the cache and diagnose again.",
        },
    ],
    meaning: Text {
        zh: "源站地址属于 IANA 特殊用途地址，如 10.x、172.16～31.x、192.168.x。多半是从云主机详情里复制了“内网 IP”。CDN 节点与您的内网不相通，所以一定连不上；在同一内网里测试却是正常的，因此容易误认为 CDN 故障。",
        en: "The origin is in IANA's special-purpose registries, such as 10.x, 172.16-31.x or 192.168.x, mostly copied from a server's “private IP”. CDN nodes are not in your network and can never reach it. Tests from within work, so it is easily mistaken for a CDN fault.",
    },
    explains: &[
        "http.empty_reply",
        "http.malformed_response",
        "origin.http_5xx",
        "origin.unreachable_from_cdn",
        "origin.partial_outage",
        "origin.tcp_refused",
        "origin.tcp_timeout",
    ],
    references: &["RFC 6890"],
};
