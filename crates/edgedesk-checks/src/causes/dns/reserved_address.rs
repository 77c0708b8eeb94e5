use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The name resolves to a reserved address.
pub static RESERVED_ADDRESS: Cause = Cause {
    code: "dns.reserved_address",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "解析到了内网或保留地址", en: "The name resolves to a reserved address" },
    summary: Text {
        zh: "{host} 解析到了内网或保留地址，公网访客无法连接。",
        en: "{host} resolves to a private or reserved address, which visitors on the Internet cannot reach.",
    },
    fix: &[
        Text {
            zh: "到 {zone} 的 DNS 服务商控制台，找到 {host} 的这条记录，改为 CDN 分配的 CNAME（或源站的公网地址）。",
            en: "At {zone}'s DNS provider replace this record of {host} by the CNAME the CDN assigned, or the server's public address.",
        },
        Text {
            zh: "如果权威记录本来是对的，检查本地 hosts 文件、路由器或安全软件是否改写了解析。",
            en: "If the authoritative record is right, see whether a hosts file, router or security product rewrites it.",
        },
        Text {
            zh: "用 dig {host} 看到公网地址即恢复。",
            en: "dig {host} shows a public address when it works.",
        },
    ],
    meaning: Text {
        zh: "解析结果属于 IANA 特殊用途地址，如 127.0.0.1、10.0.0.0/8、192.168.0.0/16、100.64.0.0/10。常见于把云主机的内网 IP 填进了解析、为“暂停访问”填了 127.0.0.1，或域名被安全策略屏蔽。访客看到的是拒绝连接或超时，容易误认为服务器宕机。",
        en: "The answer is in IANA's special-purpose registries: 127.0.0.1, 10.0.0.0/8, 192.168.0.0/16, 100.64.0.0/10 and the like. A server's private IP was entered, 127.0.0.1 was set to “pause” the site, or a filter blocks the name. Visitors see a refusal or a timeout, so it is easily mistaken for a dead server.",
    },
    explains: &[
        "dns.cname_missing",
        "edge.*",
        "tls.*",
        "http.*",
        "access.*",
        "cache.*",
        "content.*",
        "origin.*",
    ],
    references: &["RFC 6890", "https://www.iana.org/assignments/iana-ipv4-special-registry/"],
};
