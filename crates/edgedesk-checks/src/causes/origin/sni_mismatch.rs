use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origin SNI is wrong.
pub static SNI_MISMATCH: Cause = Cause {
    code: "origin.sni_mismatch",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "回源 SNI 设置错误", en: "The origin SNI is wrong" },
    summary: Text {
        zh: "{host} 的回源 SNI 设置不对，源站因此拒绝握手或给出别的站点。",
        en: "{host}'s origin SNI is wrong: the origin refuses the handshake or serves another site.",
    },
    fix: &[
        Text {
            zh: "在 CDN 控制台“回源配置 → 回源 SNI”填写源站证书上的域名（不带协议和端口，不能用泛域名）。",
            en: "Under Origin Configuration → Origin SNI enter the name on the origin's certificate, without scheme, port or wildcard.",
        },
        Text {
            zh: "用 openssl s_client -connect 源站:443 -servername 该域名 确认握手成功且证书正确。",
            en: "Confirm handshake and certificate with openssl s_client -connect ORIGIN:443 -servername NAME.",
        },
        Text {
            zh: "约 10 分钟后刷新缓存并重新诊断。",
            en: "After about 10 minutes purge the cache and diagnose again.",
        },
    ],
    meaning: Text {
        zh: "源站用同一个 IP 托管多个 HTTPS 站点，靠 SNI 选择证书。用配置的 SNI 失败，换一个候选 SNI 就成功，这就是证据。SNI 与回源 HOST 是两个设置：前者用于握手，后者用于请求。容易误认为源站 TLS 版本过旧或证书失效。",
        en: "The origin serves several HTTPS sites at one address and picks by SNI. The configured one fails and another succeeds; that is the proof. SNI is for the handshake and Origin Host for the request: two settings. It is easily mistaken for an old TLS version or a bad certificate.",
    },
    explains: &[
        "origin.tls_handshake_failed",
        "origin.tls_cert_invalid",
        "origin.http_4xx",
        "origin.http_5xx",
        "origin.unreachable_from_cdn",
        "http.empty_reply",
    ],
    references: &["RFC 6066 section 3"],
};
