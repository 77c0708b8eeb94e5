use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The certificate has expired.
pub static CERT_EXPIRED: Cause = Cause {
    code: "tls.cert_expired",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "证书已过期", en: "The certificate has expired" },
    summary: Text {
        zh: "{host} 的证书已过期，浏览器会显示“不安全”并拦截访客。",
        en: "{host}'s certificate has expired; browsers warn and stop visitors.",
    },
    fix: &[
        Text {
            zh: "续签证书，确认新证书覆盖 {host} 且带完整证书链。",
            en: "Renew it, making sure that it covers {host} and comes with its full chain.",
        },
        Text {
            zh: "在 CDN 控制台“HTTPS 配置 → 修改配置”上传新证书并部署；只在源站更新是不够的。",
            en: "Upload and deploy it under HTTPS in the CDN console; renewing it on the origin alone is not enough.",
        },
        Text {
            zh: "等待约 10 分钟，用 openssl s_client -connect {host}:443 -servername {host} | openssl x509 -noout -dates 确认新有效期。",
            en: "After about 10 minutes confirm the dates with openssl s_client -connect {host}:443 -servername {host} | openssl x509 -noout -dates.",
        },
        Text {
            zh: "开启证书自动续期和到期提醒，避免再次发生。",
            en: "Turn on automatic renewal and expiry alerts.",
        },
    ],
    meaning: Text {
        zh: "节点出示的证书 notAfter 早于当前时间，而探测点的时钟已与多个站点的 Date 核对过。最常见的情形是源站的证书续了，CDN 上的没有换。若网站启用了 HSTS，访客连“继续访问”都点不了。若只有个别节点过期，则是证书下发不一致。",
        en: "The certificate's notAfter has passed, and the vantage's clock was checked against several sites' Date. Most often the origin's was renewed and the CDN's was not. With HSTS visitors cannot even click through. If only some nodes show it, the roll-out is at fault.",
    },
    explains: &["tls.cert_expiring", "tls.cert_untrusted"],
    references: &["RFC 5280 section 4.1.2.5"],
};
