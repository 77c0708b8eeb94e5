use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The certificate is self-signed.
pub static CERT_SELF_SIGNED: Cause = Cause {
    code: "tls.cert_self_signed",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "使用了自签名证书", en: "The certificate is self-signed" },
    summary: Text {
        zh: "{host} 使用自签名证书，浏览器不信任，访客会看到安全警告。",
        en: "{host} uses a self-signed certificate, which browsers do not trust; visitors meet a warning.",
    },
    fix: &[
        Text {
            zh: "向公共 CA 申请覆盖 {host} 的证书，免费证书即可。",
            en: "Get a certificate for {host} from a public CA; a free one will do.",
        },
        Text {
            zh: "在 CDN 控制台“HTTPS 配置”上传并部署，等待约 10 分钟。",
            en: "Upload and deploy it under HTTPS in the CDN console and wait about 10 minutes.",
        },
        Text {
            zh: "用 curl -sv -o /dev/null https://{host}/ 确认不再报错。",
            en: "Confirm that curl -sv -o /dev/null https://{host}/ no longer complains.",
        },
    ],
    meaning: Text {
        zh: "证书的签发者就是它自己，且不在受信任的根证书之列。多半是测试证书被误传到了线上，或公司网络、杀毒软件截获了连接。若只有某一台电脑提示，请检查那台电脑上的安全软件。",
        en: "Its issuer is its own subject and no trusted root: a test certificate went live, or a company network or antivirus intercepts the connection. If only one computer complains, look at its security software.",
    },
    explains: &["tls.cert_untrusted", "tls.chain_incomplete"],
    references: &["RFC 5280 section 6.1"],
};
