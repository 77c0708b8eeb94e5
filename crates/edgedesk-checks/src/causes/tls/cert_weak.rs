use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The certificate's key or signature is too weak.
pub static CERT_WEAK: Cause = Cause {
    code: "tls.cert_weak",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text {
        zh: "证书密钥或签名算法过弱", en: "The certificate's key or signature is too weak"
    },
    summary: Text {
        zh: "{host} 的证书密钥或签名算法过弱，现代浏览器会拒绝。",
        en: "{host}'s certificate has too weak a key or signature, and modern browsers refuse it.",
    },
    fix: &[
        Text {
            zh: "用 RSA 2048 位或 ECDSA P-256 的新私钥重新申请证书，签名算法选 SHA-256。",
            en: "Request a new one with a fresh RSA 2048 or ECDSA P-256 key and SHA-256.",
        },
        Text {
            zh: "在 CDN 控制台“HTTPS 配置”部署，等待约 10 分钟。",
            en: "Deploy it under HTTPS in the CDN console and wait about 10 minutes.",
        },
        Text {
            zh: "用 openssl s_client -connect {host}:443 -servername {host} | openssl x509 -noout -text 确认密钥长度和签名算法。",
            en: "Check key size and signature with openssl s_client -connect {host}:443 -servername {host} | openssl x509 -noout -text.",
        },
    ],
    meaning: Text {
        zh: "密钥短于 RSA 2048 位，或以 SHA-1、MD5 签名，已低于浏览器和 CA 的基线要求。多半是多年前的证书或自建 CA 的默认设置。浏览器的提示与“不受信任”相似，但换一个机构而不换密钥和算法并不能解决。",
        en: "The key is shorter than RSA 2048 or the signature is SHA-1 or MD5, below what browsers and CAs require. It is mostly a very old certificate or a private CA's default. The warning resembles “untrusted”, but another issuer with the same key and algorithm would not help.",
    },
    explains: &["tls.cert_untrusted"],
    references: &["https://cabforum.org/working-groups/server/baseline-requirements/"],
};
