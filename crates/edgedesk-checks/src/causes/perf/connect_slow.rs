use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Connecting is slow.
pub static CONNECT_SLOW: Cause = Cause {
    code: "perf.connect_slow",
    kind: Kind::Advice,
    who_acts: Actor::Isp,
    title: Text { zh: "建立连接慢", en: "Connecting is slow" },
    summary: Text {
        zh: "与 {host} 的节点建立连接较慢，可能是网络路径或调度的问题。",
        en: "Connecting to {host}'s nodes is slow, by the network path or by routing to a far node.",
    },
    fix: &[
        Text {
            zh: "让访客使用本地运营商的 DNS，避免被调度到较远的节点；关闭 VPN 后再试。",
            en: "Have visitors use their ISP's resolver, lest they are sent to a far node, and try without a VPN.",
        },
        Text {
            zh: "持续偏慢的，把访客 IP、节点 IP 和 mtr 结果提交给运营商或 CDN 服务商。",
            en: "If it lasts, give visitor and node addresses and an mtr trace to the ISP or the CDN.",
        },
    ],
    meaning: Text {
        zh: "TCP 建连时间超过阈值，按节点列出。接近 1 秒、3 秒、7 秒的数值通常意味着丢包重传。只代表本探测点，您的访客可能更快。",
        en: "The TCP connect time exceeds the threshold, per node. Values near 1, 3 or 7 seconds mostly mean lost and repeated packets. It holds for this vantage; your visitors may be faster.",
    },
    explains: &[],
    references: &["RFC 6298"],
};
