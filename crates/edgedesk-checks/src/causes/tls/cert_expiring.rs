use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The certificate expires soon.
pub static CERT_EXPIRING: Cause = Cause {
    code: "tls.cert_expiring",
    kind: Kind::Advice,
    who_acts: Actor::Customer,
    title: Text { zh: "证书即将过期", en: "The certificate expires soon" },
    summary: Text {
        zh: "{host} 的证书即将过期，请尽快续期，以免访客看到安全警告。",
        en: "{host}'s certificate expires soon; renew it before visitors meet a warning.",
    },
    fix: &[
        Text {
            zh: "续签证书；使用自动续期的，检查为什么还没有续上（验证文件被跳转、DNS 验证记录缺失、CAA 限制）。",
            en: "Renew it; if renewal is automatic, see why it has not happened (a redirected challenge, a missing DNS record, CAA).",
        },
        Text {
            zh: "在 CDN 控制台“HTTPS 配置”部署新证书，约 10 分钟后确认有效期已更新。",
            en: "Deploy the new one under HTTPS in the CDN console and check its dates about 10 minutes later.",
        },
    ],
    meaning: Text {
        zh: "证书的剩余时间已少于其总有效期的一定比例，短有效期证书按比例判断，不会误报。现在访问完全正常，所以只作提示。",
        en: "Little of the certificate's lifetime is left, in proportion, so that short-lived certificates raise no false alarm. Nothing is wrong today, hence only advice.",
    },
    explains: &[],
    references: &["RFC 5280 section 4.1.2.5"],
};
