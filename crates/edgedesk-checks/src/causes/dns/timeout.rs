use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Resolution times out.
pub static TIMEOUT: Cause = Cause {
    code: "dns.timeout",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "解析超时", en: "Resolution times out" },
    summary: Text {
        zh: "解析 {host} 超时，访客长时间等待后打不开页面。",
        en: "Resolving {host} times out, so visitors wait long and then get nothing.",
    },
    fix: &[
        Text {
            zh: "用 dig {host} +trace 找出没有应答的服务器，再用 dig @服务器 {host} +tcp 试 TCP。",
            en: "Find the silent server with dig {host} +trace and try it over TCP: dig @SERVER {host} +tcp.",
        },
        Text {
            zh: "请 DNS 服务商或服务器管理员放通 53 端口的 UDP 和 TCP，并确认没有遭受攻击或被限速。",
            en: "Have the DNS provider or administrator open port 53 for UDP and TCP, and check for an attack or rate limits.",
        },
        Text {
            zh: "只在个别网络超时的，请把该网络的解析器地址一并提供给运营商。",
            en: "If only one network suffers, give its ISP the resolver's address.",
        },
    ],
    meaning: Text {
        zh: "在时限内没有收到任何回答：问题发出去了，但没有应答，这是“沉默”而不是“不存在”。常见于权威服务器宕机、防火墙丢弃 53 端口、或大应答需要 TCP 而 TCP 不通。若控制域名也解析不了，则是探测点自身的网络问题，会另行说明。",
        en: "Nothing came back within the limit: the question went out and met silence, which is not “does not exist”. Dead servers, a firewall dropping port 53, or a large answer that needs a blocked TCP are usual. If a control name fails too, the vantage's own network is to blame and that is said separately.",
    },
    explains: &["perf.dns_slow", "dns.no_address"],
    references: &["RFC 7766"],
};
