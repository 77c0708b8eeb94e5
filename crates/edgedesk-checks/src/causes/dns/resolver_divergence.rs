use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Some resolvers give other addresses (cache, hijack or poisoning).
pub static RESOLVER_DIVERGENCE: Cause = Cause {
    code: "dns.resolver_divergence",
    kind: Kind::Fault,
    who_acts: Actor::Isp,
    title: Text {
        zh: "部分解析器返回了不同的地址（缓存、劫持或污染）",
        en: "Some resolvers give other addresses (cache, hijack or poisoning)",
    },
    summary: Text {
        zh: "部分解析器对 {host} 返回了与权威 DNS 不同的地址，使用这些解析器的访客会被带到错误的地方。",
        en: "Some resolvers give addresses for {host} that its authoritative servers do not, so their users are led astray.",
    },
    fix: &[
        Text {
            zh: "请受影响的访客执行 nslookup {host}，记下 DNS 服务器地址和结果，并与 dig {host} @223.5.5.5 对比。",
            en: "Have an affected visitor run nslookup {host}, note the DNS server and the result, and compare with dig {host} @223.5.5.5.",
        },
        Text {
            zh: "访客一侧可先改用公共 DNS（如 223.5.5.5、119.29.29.29），清除本机 DNS 缓存并检查 hosts 文件和路由器 DNS。",
            en: "Meanwhile use a public resolver (223.5.5.5, 119.29.29.29), flush the local cache, and check the hosts file and the router's DNS.",
        },
        Text {
            zh: "向该解析器所属的运营商投诉解析异常，附上本报告中的权威回答与异常回答；仍不处理可向工信部申诉。",
            en: "Report it to the ISP that runs the resolver with both answers from this report, and escalate to the regulator if it does not act.",
        },
        Text {
            zh: "App 可接入 HTTPDNS，网站启用 HTTPS，以减少劫持影响。",
            en: "Apps can use HTTPDNS and sites HTTPS to blunt such hijacks.",
        },
    ],
    meaning: Text {
        zh: "同一时刻询问权威服务器和多个解析器，其中一些给出的地址权威从未给出，剩余 TTL 也解释不了。可能是运营商缓存服务器、解析劫持、污染或路由器被篡改。CDN 按地区给出不同节点是正常的，这已被排除。若只是旧值还没过期，会判为“解析变更尚未生效”，等待即可。",
        en: "Authority and several resolvers were asked at once; some resolvers give what the authority never gave, and no remaining TTL accounts for it: an ISP's cache, a hijack, poisoning or a tampered router. A CDN's differing nodes by region are normal and excluded. An old value that has yet to expire is told apart as a recent change, which mends itself.",
    },
    explains: &[
        "dns.cname_missing",
        "dns.cname_wrong_target",
        "dns.cname_other_cdn",
        "dns.reserved_address",
        "dns.ipv6_mismatch",
        "edge.*",
        "tls.*",
        "http.*",
        "access.*",
        "cache.*",
        "content.*",
        "origin.*",
    ],
    references: &["RFC 1034 section 5", "RFC 8914"],
};
