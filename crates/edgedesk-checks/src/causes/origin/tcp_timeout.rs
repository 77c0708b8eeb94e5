use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origin does not accept connections in time.
pub static TCP_TIMEOUT: Cause = Cause {
    code: "origin.tcp_timeout",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "连接源站超时", en: "The origin does not accept connections in time" },
    summary: Text {
        zh: "连接 {host} 的源站超时，CDN 回源失败，访客会看到 504 一类的错误。",
        en: "{host}'s origin does not accept connections in time, so the CDN cannot fetch and visitors get 504 or the like.",
    },
    fix: &[
        Text {
            zh: "确认源站服务器正在运行，公网 IP 没有变化，没有被云厂商停机或黑洞。",
            en: "Make sure that the server runs, kept its public address, and is neither suspended nor black-holed.",
        },
        Text {
            zh: "在云安全组和主机防火墙放通回源端口（至少对 CDN 的回源 IP 段）。",
            en: "Open the port in security group and firewall, at least to the CDN's origin-pull ranges.",
        },
        Text {
            zh: "在 CDN 控制台“回源配置 → 源站信息”核对地址和端口；然后从外部用 curl 直连源站确认。",
            en: "Check address and port under Origin Configuration, then connect with curl from outside.",
        },
    ],
    meaning: Text {
        zh: "直接连接源站没有任何回应，探测点自身网络正常，节点同样连不上。常见于服务器宕机、公网 IP 更换、安全组未放行、连接数耗尽。若源站只对 CDN 开放而网站能正常打开，那是推荐的做法，不会报告。",
        en: "The origin meets a direct connection with silence, the vantage is online, and the nodes fail likewise: the server is down, its address changed, the port is closed, or connections are exhausted. An origin open to the CDN only, behind a working site, is good practice and not reported.",
    },
    explains: &[
        "http.empty_reply",
        "http.malformed_response",
        "origin.http_5xx",
        "origin.unreachable_from_cdn",
        "perf.origin_slow",
    ],
    references: &["RFC 9209 section 2.3.9"],
};
