use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origin's certificate is invalid.
pub static TLS_CERT_INVALID: Cause = Cause {
    code: "origin.tls_cert_invalid",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "源站证书无效", en: "The origin's certificate is invalid" },
    summary: Text {
        zh: "{host} 的源站证书无效，而 CDN 开启了回源证书校验，回源因此失败。",
        en: "{host}'s origin has an invalid certificate and the CDN verifies it, so origin pulls fail.",
    },
    fix: &[
        Text {
            zh: "在源站更换为有效、覆盖回源 SNI 且链完整的证书。",
            en: "Give the origin a valid certificate that covers the origin SNI, with its full chain.",
        },
        Text {
            zh: "在 CDN 控制台“回源配置 → 回源 SNI”确认 SNI 与证书中的域名一致。",
            en: "Make sure under Origin Configuration → Origin SNI that the SNI is a name in it.",
        },
        Text {
            zh: "临时可关闭“回源证书校验”恢复访问；修好后再开启并重新诊断。",
            en: "For now verification can be switched off; turn it on again once mended and diagnose again.",
        },
    ],
    meaning: Text {
        zh: "用配置的 SNI 连接源站，证书已过期、域名不符或链不可信，报告指出是哪一种。只有开启了回源校验，或节点明确报告证书错误时，才算故障；没有校验时源站证书过期并不影响访客。它与访客看到的节点证书是两张证书。",
        en: "With the configured SNI the origin's certificate has expired, names another host or has no trusted chain, as the report says. It is a fault only where the CDN verifies or its node reports it; otherwise visitors do not notice. It is not the certificate that visitors see at the node.",
    },
    explains: &[
        "origin.tls_handshake_failed",
        "http.empty_reply",
        "origin.http_5xx",
        "origin.unreachable_from_cdn",
    ],
    references: &["RFC 5280 section 6.1", "RFC 9525"],
};
