use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The certificate is revoked.
pub static CERT_REVOKED: Cause = Cause {
    code: "tls.cert_revoked",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "证书已被吊销", en: "The certificate is revoked" },
    summary: Text {
        zh: "{host} 的证书已被签发机构吊销，部分浏览器会拒绝访问。",
        en: "{host}'s certificate has been revoked by its issuer, and some browsers refuse it.",
    },
    fix: &[
        Text {
            zh: "向签发机构查询吊销原因；如果是私钥泄露，请生成新的私钥再申请，不要沿用旧私钥。",
            en: "Ask the issuer why; if the key leaked, request a new certificate with a new key.",
        },
        Text {
            zh: "在 CDN 控制台“HTTPS 配置”部署新证书，并更新其他使用旧证书的地方。",
            en: "Deploy it under HTTPS in the CDN console and wherever else the old one is used.",
        },
        Text { zh: "等待约 10 分钟后重新诊断。", en: "Wait about 10 minutes and diagnose again." },
    ],
    meaning: Text {
        zh: "装订的或查询到的 OCSP、CRL 状态为“已吊销”，且回应有签发机构的签名。常见于私钥泄露、域名验证被发现有误、主动申请吊销。各浏览器检查方式不同，所以有人能打开、有人不能。没有 OCSP 地址的证书不会因此被判为吊销。",
        en: "The OCSP or CRL status, stapled or fetched and signed by the issuer, says revoked: a leaked key, a faulty validation, or one's own request. Browsers check in different ways, so it opens for some. A certificate without an OCSP address is never judged revoked for that.",
    },
    explains: &["tls.cert_untrusted"],
    references: &["RFC 6960", "RFC 5280 section 5"],
};
