use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The certificate is not yet valid.
pub static CERT_NOT_YET_VALID: Cause = Cause {
    code: "tls.cert_not_yet_valid",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "证书尚未生效", en: "The certificate is not yet valid" },
    summary: Text {
        zh: "{host} 的证书尚未生效，浏览器会拒绝访问。",
        en: "{host}'s certificate is not valid yet, so browsers refuse it.",
    },
    fix: &[
        Text {
            zh: "在 CDN 控制台“HTTPS 配置”换回仍有效的旧证书，等到新证书的生效时间再更换。",
            en: "Put the previous, still valid certificate back under HTTPS in the CDN console until the new one's time has come.",
        },
        Text {
            zh: "如果签发时间不对，请签发机构重新签发。",
            en: "If its dates are wrong, have the issuer issue it again.",
        },
        Text {
            zh: "用 openssl s_client -connect {host}:443 -servername {host} | openssl x509 -noout -dates 确认。",
            en: "Confirm with openssl s_client -connect {host}:443 -servername {host} | openssl x509 -noout -dates.",
        },
    ],
    meaning: Text {
        zh: "证书的 notBefore 晚于当前时间。常见于提前部署了未来生效的证书，或自建 CA 的时钟偏快。判断之前已核对探测点的时钟。如果只有您自己的电脑提示，请先检查本机时间。",
        en: "notBefore lies in the future: the certificate was deployed too early, or a private CA's clock runs ahead. The vantage's clock was checked first. If only your own computer complains, look at its clock.",
    },
    explains: &["tls.cert_untrusted"],
    references: &["RFC 5280 section 4.1.2.5"],
};
