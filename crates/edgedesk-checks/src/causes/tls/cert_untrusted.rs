use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The certificate's issuer is not trusted.
pub static CERT_UNTRUSTED: Cause = Cause {
    code: "tls.cert_untrusted",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "证书由不受信任的机构签发", en: "The certificate's issuer is not trusted" },
    summary: Text {
        zh: "{host} 的证书由不受信任的机构签发，浏览器会显示安全警告。",
        en: "{host}'s certificate comes from an issuer that browsers do not trust; visitors meet a warning.",
    },
    fix: &[
        Text {
            zh: "改用公共 CA 签发的证书，在 CDN 控制台“HTTPS 配置”部署。",
            en: "Use a certificate from a public CA and deploy it under HTTPS in the CDN console.",
        },
        Text {
            zh: "只有公司内网出现的，请网络管理员检查是否有 HTTPS 解密网关。",
            en: "If only the office network sees it, ask its administrator about an HTTPS-inspecting gateway.",
        },
        Text {
            zh: "约 10 分钟后用 curl -sv -o /dev/null https://{host}/ 确认。",
            en: "After about 10 minutes confirm with curl -sv -o /dev/null https://{host}/.",
        },
    ],
    meaning: Text {
        zh: "证书链是完整的，但终点不是公共信任的根证书。可能是企业私有 CA、已被浏览器移除信任的机构，或中间人解密。它与证书链不完整不同：那种情况补一张中间证书就好，这里必须换证书。",
        en: "The chain is complete but ends at no publicly trusted root: a company CA, one that browsers have dropped, or interception. Unlike an incomplete chain, which one intermediate mends, this needs another certificate.",
    },
    explains: &[],
    references: &["RFC 5280 section 6.1"],
};
