use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origin refuses connections.
pub static TCP_REFUSED: Cause = Cause {
    code: "origin.tcp_refused",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "源站拒绝连接", en: "The origin refuses connections" },
    summary: Text {
        zh: "{host} 的源站拒绝连接，CDN 回源失败，访客会看到 502 一类的错误。",
        en: "{host}'s origin refuses connections, so the CDN cannot fetch and visitors get 502 or the like.",
    },
    fix: &[
        Text {
            zh: "登录源站，用 ss -lntp 确认 Web 服务在回源端口上监听，且监听 0.0.0.0 而不是 127.0.0.1；未运行的请启动。",
            en: "On the origin check with ss -lntp that the web server listens on that port at 0.0.0.0, not 127.0.0.1; start it if it does not run.",
        },
        Text {
            zh: "在 CDN 控制台“回源配置 → 源站信息”核对端口和“回源协议”，与源站实际端口一致。",
            en: "Under Origin Configuration check that port and origin protocol match what the server offers.",
        },
        Text {
            zh: "检查安全组和主机防火墙是否设置了 REJECT 规则；改好后从外部用 curl 直连源站确认。",
            en: "Look for REJECT rules in security group and firewall; then connect to the origin with curl from outside.",
        },
    ],
    meaning: Text {
        zh: "直接连接源站的回源端口，收到了明确的拒绝：机器在线，但端口上没有服务，或防火墙主动拒绝。常见于 Web 服务停止、改了端口、只监听本机。它与超时不同：超时多半是被安全组丢弃。节点在此只是如实反映，CDN 没有故障。",
        en: "Connected to directly, the origin's port refuses: the machine is up but nothing listens, or a firewall rejects. The web server stopped, changed its port, or listens locally only. A timeout would rather be a security group dropping packets. The nodes merely show it; the CDN is fine.",
    },
    explains: &[
        "http.empty_reply",
        "http.malformed_response",
        "origin.http_5xx",
        "origin.unreachable_from_cdn",
    ],
    references: &["RFC 9209 section 2.3.7"],
};
