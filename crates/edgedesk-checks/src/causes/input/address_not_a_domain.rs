use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// An IP address was given, not a domain.
pub static ADDRESS_NOT_A_DOMAIN: Cause = Cause {
    code: "input.address_not_a_domain",
    kind: Kind::Refused,
    who_acts: Actor::Customer,
    title: Text { zh: "输入的是 IP 地址，不是域名", en: "An IP address was given, not a domain" },
    summary: Text {
        zh: "您输入的是 IP 地址，而 CDN 是按域名提供服务的，直接诊断 IP 得不到有意义的结论。",
        en: "You entered an IP address, but a CDN serves domains by name, so diagnosing a bare address would tell nothing.",
    },
    fix: &[
        Text {
            zh: "请提交访客实际访问的域名或完整网址，例如 https://www.example.com/。",
            en: "Submit the domain or full URL that visitors use, such as https://www.example.com/.",
        },
        Text {
            zh: "如果只想确认某个 IP 是否属于 CDN 节点，请使用“IP 是否为 CDN 节点”工具。",
            en: "To learn whether an address belongs to a CDN node, use the tool “is this IP a CDN node”.",
        },
    ],
    meaning: Text {
        zh: "主机部分是一个 IPv4 或 IPv6 地址。CDN 节点靠 Host 请求头和 SNI 区分站点，用 IP 访问时拿不到您的配置和证书，浏览器报错属于正常现象。这种输入多半来自服务器控制台或 hosts 文件；请换成域名再诊断。",
        en: "The host part is an IPv4 or IPv6 address. CDN nodes tell sites apart by the Host header and SNI; by address they can find neither your settings nor your certificate, so an error in the browser is normal. Such input mostly comes from a server console or a hosts file; diagnose the domain instead.",
    },
    explains: &[
        "account.*",
        "cdn.*",
        "dns.*",
        "edge.*",
        "tls.*",
        "http.*",
        "access.*",
        "origin.*",
        "cache.*",
        "content.*",
        "perf.*",
    ],
    references: &["RFC 9110 section 7.2", "RFC 6066 section 3"],
};
