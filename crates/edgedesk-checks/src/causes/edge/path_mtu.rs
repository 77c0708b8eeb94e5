use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The path drops large packets without saying so (an MTU black hole).
pub static PATH_MTU: Cause = Cause {
    code: "edge.path_mtu",
    kind: Kind::Fault,
    who_acts: Actor::Isp,
    title: Text {
        zh: "网络路径不通过大数据包（MTU 黑洞）",
        en: "The path drops large packets (MTU black hole)",
    },
    summary: Text {
        zh: "到 {host} 的网络路径会丢弃大数据包，小页面正常，大页面或 HTTPS 握手会卡住。",
        en: "The path to {host} drops large packets: small pages work, large ones or the TLS handshake hang.",
    },
    fix: &[
        Text {
            zh: "用 ping -M do -s 1472 {host}（Windows 用 ping -f -l 1472 {host}）逐步减小数值，找出能通过的最大值，即确认路径 MTU。",
            en: "Find the largest size that passes with ping -M do -s 1472 {host} (Windows: ping -f -l 1472 {host}), going down step by step.",
        },
        Text {
            zh: "受影响一侧有 VPN、PPPoE 或隧道的，在出口路由器上开启 MSS 钳制（clamp to PMTU），或把 MTU 调小到测得的值。",
            en: "With a VPN, PPPoE or tunnel on the affected side, clamp the MSS to the path MTU on the router or lower the MTU to what was found.",
        },
        Text {
            zh: "把测得的数值和 mtr 结果交给运营商，请其放行 ICMP“需要分片”（IPv6 为 Packet Too Big）。",
            en: "Give the figure and an mtr trace to the ISP and ask it to let ICMP “fragmentation needed” (IPv6: Packet Too Big) through.",
        },
    ],
    meaning: Text {
        zh: "连接和小响应都正常，一旦对方发送满长的数据包就再无进展，说明中间有一段 MTU 较小，而通知发送方的 ICMP 又被过滤。常见于 VPN、隧道和云专线。依据是大小响应的对照。容易误认为源站截断了内容或节点超时。",
        en: "The connection and small answers work, but nothing arrives once full-size packets are sent: some link has a smaller MTU and the ICMP that would say so is filtered. VPNs, tunnels and leased lines are usual. Small and large answers were compared. It is easily mistaken for a truncated body or a slow node.",
    },
    explains: &["tls.handshake_failed", "http.truncated_body", "http.empty_reply", "http.http2_broken"],
    references: &["RFC 1191", "RFC 2923 section 2.1", "RFC 8201"],
};
