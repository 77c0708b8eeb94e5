use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The certificate chain is incomplete.
pub static CHAIN_INCOMPLETE: Cause = Cause {
    code: "tls.chain_incomplete",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "证书链不完整", en: "The certificate chain is incomplete" },
    summary: Text {
        zh: "{host} 的证书链缺少中间证书，部分浏览器正常，但 App、小程序和 curl 会失败。",
        en: "{host}'s chain lacks an intermediate certificate: some browsers cope, apps, mini programs and curl fail.",
    },
    fix: &[
        Text {
            zh: "从签发机构下载完整证书链（fullchain），按“域名证书在前、中间证书在后”拼接，无需包含根证书。",
            en: "Get the full chain from the issuer and join it leaf first, then intermediates; the root is not needed.",
        },
        Text {
            zh: "在 CDN 控制台“HTTPS 配置”重新上传拼接后的证书并部署。",
            en: "Upload the joined file under HTTPS in the CDN console and deploy it.",
        },
        Text {
            zh: "用 openssl s_client -connect {host}:443 -servername {host} 看到 Verify return code: 0 (ok) 即完成。",
            en: "It is done when openssl s_client -connect {host}:443 -servername {host} says Verify return code: 0 (ok).",
        },
    ],
    meaning: Text {
        zh: "节点只出示了域名证书，没有把它连到根证书的中间证书；补上缺少的那一张后链即成立，因此证书本身没有问题。桌面浏览器会自动下载或用缓存的中间证书，于是出现“电脑正常、手机不行”。容易误认为签发机构不受信任。",
        en: "The node sends the leaf without the intermediate that links it to the root; with the missing one added the chain holds, so the certificate itself is fine. Desktop browsers fetch or remember intermediates, hence “works here, not on the phone”. It is easily mistaken for an untrusted issuer.",
    },
    explains: &["tls.cert_untrusted"],
    references: &["RFC 8446 section 4.4.2", "RFC 5280 section 4.2.2.1"],
};
