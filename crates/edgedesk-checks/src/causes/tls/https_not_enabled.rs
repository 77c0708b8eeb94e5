use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// HTTPS is not enabled on the CDN.
pub static HTTPS_NOT_ENABLED: Cause = Cause {
    code: "tls.https_not_enabled",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "CDN 没有开启 HTTPS", en: "HTTPS is not enabled on the CDN" },
    summary: Text {
        zh: "{host} 在 CDN 上没有开启 HTTPS，用 https:// 访问会失败或出现证书警告。",
        en: "HTTPS is not enabled for {host} on the CDN: https:// fails or shows a certificate warning.",
    },
    fix: &[
        Text {
            zh: "在 CDN 控制台进入“域名管理 → {host} → HTTPS 配置”，开启 HTTPS 安全加速。",
            en: "In the CDN console open Domain Names → {host} → HTTPS and turn HTTPS on.",
        },
        Text {
            zh: "上传覆盖 {host} 的证书（含完整证书链）和私钥，或选择免费证书。",
            en: "Upload a certificate for {host} with its full chain and key, or choose the free one.",
        },
        Text {
            zh: "等待约 5～10 分钟，用 curl -sv -o /dev/null https://{host}/ 确认握手成功，再考虑开启强制 HTTPS。",
            en: "After some 5 to 10 minutes confirm with curl -sv -o /dev/null https://{host}/, and only then consider forcing HTTPS.",
        },
    ],
    meaning: Text {
        zh: "配置明确写着 HTTPS 关闭，而节点的 443 端口拒绝连接，或返回 CDN 的默认证书，两者吻合。源站上装了证书并不会自动带到 CDN：访客看到的是节点的证书。容易误认为证书与域名不匹配或节点故障。",
        en: "The configuration says that HTTPS is off, and port 443 of the nodes refuses or shows the CDN's default certificate. A certificate on the origin does not reach the CDN by itself: visitors see the node's. It is easily mistaken for a wrong certificate or a broken node.",
    },
    explains: &[
        "edge.tcp_refused",
        "edge.tcp_timeout",
        "edge.partial_outage",
        "tls.cert_name_mismatch",
        "tls.cert_self_signed",
        "tls.cert_untrusted",
        "tls.chain_incomplete",
        "tls.cert_expired",
        "tls.cert_differs_between_edges",
        "tls.handshake_failed",
    ],
    references: &[],
};
