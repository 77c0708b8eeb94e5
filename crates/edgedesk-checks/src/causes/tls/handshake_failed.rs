use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The TLS handshake fails.
pub static HANDSHAKE_FAILED: Cause = Cause {
    code: "tls.handshake_failed",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "TLS 握手失败", en: "The TLS handshake fails" },
    summary: Text {
        zh: "与 {host} 的 TLS 握手失败，访客无法通过 HTTPS 打开网站。",
        en: "The TLS handshake with {host} fails, so visitors cannot open the site over HTTPS.",
    },
    fix: &[
        Text {
            zh: "用 openssl s_client -connect {host}:443 -servername {host} 查看告警内容。",
            en: "See the alert with openssl s_client -connect {host}:443 -servername {host}.",
        },
        Text {
            zh: "在 CDN 控制台“HTTPS 配置”确认证书已部署、TLS 版本至少启用 1.2 和 1.3、加密套件没有设得过严。",
            en: "Under HTTPS in the CDN console make sure that a certificate is deployed, TLS 1.2 and 1.3 are on and the cipher suites are not too strict.",
        },
        Text {
            zh: "重新部署证书并等待约 10 分钟；仍失败则提交工单，附上告警和节点 IP。",
            en: "Deploy the certificate again and wait about 10 minutes; if it still fails, open a ticket with the alert and the node's address.",
        },
    ],
    meaning: Text {
        zh: "TCP 连接成功，但 TLS 没有谈成：对方发来告警、直接断开或没有回应，报告按节点保留原样。原因可能是证书没有部署、版本或套件没有交集、中间设备按域名重置。能证实的具体原因（未开启 HTTPS、版本过低、未备案拦截）会取代本条。换一个 SNI 对照可以区分是否针对域名。",
        en: "TCP works but TLS does not come about: an alert, a close or silence, kept per node as it was. No certificate deployed, no version or suite in common, or a device on the path that resets this name. What can be proven (HTTPS off, too old a version, an ICP block) takes this one's place; another SNI shows whether the name is the target.",
    },
    explains: &["tls.protocol_too_new", "http.http2_broken"],
    references: &["RFC 8446 section 6"],
};
