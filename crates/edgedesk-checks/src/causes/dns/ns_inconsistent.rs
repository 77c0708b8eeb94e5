use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The authoritative servers disagree.
pub static NS_INCONSISTENT: Cause = Cause {
    code: "dns.ns_inconsistent",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "各权威 DNS 服务器回答不一致", en: "The authoritative servers disagree" },
    summary: Text {
        zh: "{zone} 的各台权威 DNS 服务器对同一个问题回答不同，一部分访客会得到错误的地址。",
        en: "{zone}'s authoritative servers answer the same question differently, so some visitors get the wrong address.",
    },
    fix: &[
        Text {
            zh: "逐台执行 dig @服务器 {host} 和 dig @服务器 {zone} SOA，比较记录和序列号。",
            en: "Compare dig @SERVER {host} and dig @SERVER {zone} SOA on every server: records and serials.",
        },
        Text {
            zh: "两家 DNS 服务商并用的，把两边的记录改成一致；主从架构的，检查辅服务器的区传送（AXFR/IXFR）是否成功。",
            en: "With two providers make both alike; with primary and secondary repair the zone transfer (AXFR/IXFR).",
        },
        Text {
            zh: "不再使用的服务器，从注册商和 NS 记录里一并移除；统一后的记录应是 CDN 分配的 CNAME。",
            en: "Remove retired servers at the registrar and from the NS records; what all of them then answer should be the CNAME that the CDN assigned.",
        },
        Text {
            zh: "全部一致之后，再等原记录的 TTL 过去。",
            en: "When all agree, wait for the old record's TTL.",
        },
    ],
    meaning: Text {
        zh: "同一个问题问遍所有权威服务器，得到了不同的记录，往往 SOA 序列号也不同。典型场景是换服务商时旧的一边还在应答，或辅服务器没有同步。访客得到哪个答案取决于解析器碰巧问了哪一台，于是“有人好有人坏”。容易误认为缓存没过期或被劫持：缓存会随 TTL 消失，这个不会。",
        en: "Every authoritative server was asked the same and they differ, often in the SOA serial too: the old provider still answers after a move, or a secondary is out of step. Which answer a visitor gets depends on the server his resolver happened to ask, so it works for some. It is easily mistaken for a cache or a hijack; a cache passes with its TTL, this does not.",
    },
    explains: &[
        "dns.resolver_divergence",
        "dns.stale_cache",
        "dns.cname_missing",
        "dns.cname_wrong_target",
        "dns.cname_other_cdn",
        "dns.nxdomain",
        "dns.no_address",
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
    references: &["RFC 1034 section 4.3.5", "RFC 1912 section 2.8"],
};
