use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The TLS handshake with the origin fails.
pub static TLS_HANDSHAKE_FAILED: Cause = Cause {
    code: "origin.tls_handshake_failed",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "与源站的 TLS 握手失败", en: "The TLS handshake with the origin fails" },
    summary: Text {
        zh: "CDN 与 {host} 的源站 TLS 握手失败，HTTPS 回源不通，访客会看到 502 一类的错误。",
        en: "The TLS handshake with {host}'s origin fails, so HTTPS pulls fail and visitors get 502 or the like.",
    },
    fix: &[
        Text {
            zh: "用 openssl s_client -connect 源站:443 -servername {host} 查看告警。",
            en: "See the alert with openssl s_client -connect ORIGIN:443 -servername {host}.",
        },
        Text {
            zh: "在源站启用 TLS 1.2 及以上和通用加密套件，确认该域名配置了证书，且不要求客户端证书。",
            en: "On the origin enable TLS 1.2 or later with common suites, a certificate for the name, and no client certificate.",
        },
        Text {
            zh: "暂时无法修复的，可把 CDN 的“回源协议”改为 HTTP（源站须支持）；然后重新诊断。",
            en: "If that takes time, set the origin protocol to HTTP where the origin supports it; then diagnose again.",
        },
    ],
    meaning: Text {
        zh: "到源站的 TCP 连接成功，TLS 握手失败，带 SNI 和不带 SNI 都试过，报告保留告警原文。常见于版本过旧、套件不兼容、要求双向认证。若换一个 SNI 就成功，是回源 SNI 的问题；若端口上是明文 HTTP，是协议不匹配。",
        en: "TCP to the origin works and TLS fails, with SNI and without; the alert is kept. Old versions, unusual suites or a demand for client certificates are usual. If another SNI succeeds the SNI is wrong; clear-text HTTP on the port is a protocol mismatch.",
    },
    explains: &[
        "http.empty_reply",
        "http.malformed_response",
        "origin.http_5xx",
        "origin.unreachable_from_cdn",
    ],
    references: &["RFC 8446 section 6"],
};
