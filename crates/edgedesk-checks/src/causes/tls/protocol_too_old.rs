use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Only obsolete TLS versions are offered.
pub static PROTOCOL_TOO_OLD: Cause = Cause {
    code: "tls.protocol_too_old",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text {
        zh: "TLS 版本过低，浏览器已不支持", en: "Only obsolete TLS versions are offered"
    },
    summary: Text {
        zh: "{host} 只提供已淘汰的 TLS 版本，现在的浏览器会拒绝访问。",
        en: "{host} offers only obsolete TLS versions, which today's browsers refuse.",
    },
    fix: &[
        Text {
            zh: "在 CDN 控制台“HTTPS 配置 → TLS 版本配置”开启 TLS 1.2 和 TLS 1.3，建议关闭 1.0 和 1.1。",
            en: "In the CDN console under HTTPS → TLS Versions turn on TLS 1.2 and 1.3, and preferably 1.0 and 1.1 off.",
        },
        Text {
            zh: "不经 CDN 的站点，升级 Web 服务器和 OpenSSL，并修改 ssl_protocols。",
            en: "Without a CDN, upgrade the web server and OpenSSL and change ssl_protocols.",
        },
        Text {
            zh: "用 openssl s_client -connect {host}:443 -servername {host} -tls1_2 确认握手成功。",
            en: "Confirm with openssl s_client -connect {host}:443 -servername {host} -tls1_2.",
        },
    ],
    meaning: Text {
        zh: "用各版本分别握手，最高只谈成 TLS 1.1 或更低。主流浏览器从 2020 年起不再支持它们，访客看到的是“不支持的协议”。常见于多年前的配置或老旧设备。容易误认为证书问题，其实证书还没来得及出示或检查。",
        en: "Each version was tried and nothing above TLS 1.1 is agreed. Browsers dropped those in 2020 and say “unsupported protocol”. It comes from years-old settings or devices. It is easily mistaken for a certificate fault, though the certificate was never judged.",
    },
    explains: &["tls.handshake_failed", "tls.cert_weak"],
    references: &["RFC 8996"],
};
