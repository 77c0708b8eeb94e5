use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The TLS handshake is slow.
pub static TLS_SLOW: Cause = Cause {
    code: "perf.tls_slow",
    kind: Kind::Advice,
    who_acts: Actor::Provider,
    title: Text { zh: "TLS 握手慢", en: "The TLS handshake is slow" },
    summary: Text {
        zh: "与 {host} 的 TLS 握手偏慢，拖慢了 HTTPS 的首次访问。",
        en: "The TLS handshake with {host} is slow and delays first visits over HTTPS.",
    },
    fix: &[
        Text {
            zh: "在 CDN 控制台“HTTPS 配置”开启 TLS 1.3 和 OCSP Stapling，证书改用 ECDSA 或精简证书链。",
            en: "Turn on TLS 1.3 and OCSP stapling under HTTPS in the CDN console, and use ECDSA or a shorter chain.",
        },
        Text {
            zh: "仍然偏慢的，提交工单附上节点 IP 和握手耗时。",
            en: "If it stays slow, open a ticket with the node's address and the time.",
        },
    ],
    meaning: Text {
        zh: "握手耗时减去一个往返后仍超过阈值，说明慢在计算或多余的往返，而不只是距离。不影响可用性。",
        en: "The handshake less one round trip still exceeds the threshold: computing or extra round trips, not distance alone. The site works.",
    },
    explains: &[],
    references: &["RFC 8446 section 2"],
};
