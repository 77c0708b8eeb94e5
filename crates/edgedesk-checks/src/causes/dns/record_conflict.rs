use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// A CNAME stands beside other records.
pub static RECORD_CONFLICT: Cause = Cause {
    code: "dns.record_conflict",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "CNAME 与其他记录冲突", en: "A CNAME stands beside other records" },
    summary: Text {
        zh: "{host} 上 CNAME 与其他记录并存，不同访客会得到不同的结果，有的绕过了 CDN。",
        en: "A CNAME stands beside other records at {host}: visitors get differing answers, and some bypass the CDN.",
    },
    fix: &[
        Text {
            zh: "到 {zone} 的 DNS 服务商控制台，按主机记录筛选 {host}，查看所有类型和所有线路。",
            en: "At {zone}'s DNS provider list everything at {host}, all types and all lines.",
        },
        Text {
            zh: "只保留 CDN 的 CNAME，删除同名的 A、AAAA 记录，包括分线路的旧记录。",
            en: "Keep the CDN's CNAME and delete A and AAAA records of that name, those for single lines included.",
        },
        Text {
            zh: "同名的 MX、TXT 需要保留时，把它们移到别的主机名，或使用 CNAME 拉平（ALIAS）。",
            en: "Where an MX or TXT must stay, move it to another name or use flattening (ALIAS).",
        },
        Text {
            zh: "用不同线路的解析器执行 dig {host}，结果一致即完成。",
            en: "Ask dig {host} through resolvers of several lines; it is done when they agree.",
        },
    ],
    meaning: Text {
        zh: "按规范，有 CNAME 的名字不能再有其他记录；并存时各家 DNS 软件处理不一，有的返回 CNAME，有的返回 A，有的直接报错。最常见的是切换 CDN 时漏删了某条线路的 A 记录，或在裸域名上同时用 CNAME 和 MX。访客是否受影响取决于所在线路和解析器，因此容易误认为劫持或缓存。",
        en: "A name with a CNAME may have no other data (RFC 1034); where it has, software differs: some return the CNAME, some the A, some an error. Usually one line's A record was left when the CDN was switched on, or a bare domain has both CNAME and MX. Who is hurt depends on line and resolver, so it is easily mistaken for a hijack or a cache.",
    },
    explains: &[
        "dns.resolver_divergence",
        "dns.servfail",
        "dns.cname_missing",
        "dns.cname_wrong_target",
        "dns.cname_other_cdn",
        "dns.ipv6_mismatch",
        "edge.not_cdn_node",
        "content.differs",
        "edge.*",
        "tls.*",
        "http.*",
        "access.*",
        "cache.*",
        "content.*",
        "origin.http_4xx",
        "origin.http_5xx",
        "origin.unreachable_from_cdn",
    ],
    references: &["RFC 1034 section 3.6.2", "RFC 2181 section 10.1"],
};
