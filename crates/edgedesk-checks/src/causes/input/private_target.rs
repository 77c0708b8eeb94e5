use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The target is a private or reserved address and will not be probed.
pub static PRIVATE_TARGET: Cause = Cause {
    code: "input.private_target",
    kind: Kind::Refused,
    who_acts: Actor::Customer,
    title: Text {
        zh: "目标是内网或保留地址，拒绝探测",
        en: "The target is a private or reserved address and will not be probed",
    },
    summary: Text {
        zh: "该目标是内网或保留地址，公网访客无法到达，出于安全考虑我们不会探测。",
        en: "The target is a private or reserved address: visitors on the Internet cannot reach it, and for safety it is not probed.",
    },
    fix: &[
        Text {
            zh: "如果这是您的公网站点，请到 DNS 服务商控制台把解析记录改为 CDN 分配的 CNAME，删除指向内网地址的记录。",
            en: "If this is a public site, go to the DNS provider's console, set the CNAME that the CDN assigned and delete the record with the private address.",
        },
        Text {
            zh: "如果确实要诊断内网系统，请联系本服务的运维人员，用 --allow-network 或 [probe] allow_networks 明确放行该网段。",
            en: "If you do mean an internal system, ask whoever runs this service to allow the network with --allow-network or [probe] allow_networks.",
        },
    ],
    meaning: Text {
        zh: "目标地址属于 IANA 特殊用途地址（内网、回环、链路本地、云主机元数据等）。每次解析和每次跳转之后都会检查，嵌在 IPv6 中的 IPv4 地址也不例外；连接只会发往检查过的地址。公网域名解析到这类地址，常见于记录填错或内网解析外泄；拒绝探测本身并不证明源站有故障。",
        en: "The address is in one of IANA's special-purpose registries (private, loopback, link-local, cloud metadata and so on). This is checked after every resolution and every redirect, IPv4 embedded in IPv6 included, and the connection goes only to an address that was checked. A public name with such an address mostly has a mistyped record or a leaked internal one; the refusal itself does not prove the server faulty.",
    },
    explains: &[
        "account.*",
        "cdn.*",
        "dns.*",
        "edge.*",
        "tls.*",
        "http.*",
        "access.*",
        "origin.*",
        "cache.*",
        "content.*",
        "perf.*",
    ],
    references: &[
        "RFC 6890",
        "https://www.iana.org/assignments/iana-ipv4-special-registry/",
        "https://www.iana.org/assignments/iana-ipv6-special-registry/",
    ],
};
