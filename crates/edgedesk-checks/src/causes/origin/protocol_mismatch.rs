use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origin port speaks another protocol than configured.
pub static PROTOCOL_MISMATCH: Cause = Cause {
    code: "origin.protocol_mismatch",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text {
        zh: "回源协议与源站端口不匹配",
        en: "The origin port speaks another protocol than configured",
    },
    summary: Text {
        zh: "{host} 的回源协议与源站端口不匹配，CDN 用错了协议，访客会看到 502 或 400。",
        en: "{host}'s origin protocol does not fit the origin's port: the CDN speaks the wrong one, and visitors get 502 or 400.",
    },
    fix: &[
        Text {
            zh: "在 CDN 控制台“回源配置”核对：HTTP 回源对应端口 80，HTTPS 回源对应端口 443（或您的自定义端口）。",
            en: "Under Origin Configuration pair them: HTTP with port 80, HTTPS with 443, or your own ports.",
        },
        Text {
            zh: "源站没有证书的，把“回源协议”改为 HTTP；源站只开 HTTPS 的，改为 HTTPS 并使用 443 端口。",
            en: "If the origin has no certificate set the protocol to HTTP; if it has HTTPS only, set HTTPS and port 443.",
        },
        Text {
            zh: "使用“协议跟随”的，确认源站 80 和 443 都可用；约 10 分钟后重新诊断。",
            en: "With Follow both 80 and 443 must work; diagnose again after about 10 minutes.",
        },
    ],
    meaning: Text {
        zh: "按配置的协议访问该端口失败，换成另一种协议立即成功，这一对照就是证据。典型表现是 400 “plain HTTP request was sent to HTTPS port”，或 TLS 握手收到明文。容易误认为源站证书问题或源站故障。",
        en: "The configured protocol fails on that port and the other succeeds at once; this pair is the proof. Typical are 400 “plain HTTP request was sent to HTTPS port” or clear text in a TLS handshake. It is easily mistaken for a certificate fault or a broken origin.",
    },
    explains: &[
        "origin.malformed_response",
        "origin.tls_handshake_failed",
        "origin.tls_cert_invalid",
        "origin.http_4xx",
        "origin.http_5xx",
        "origin.unreachable_from_cdn",
        "http.empty_reply",
        "http.malformed_response",
    ],
    references: &[],
};
