use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The CNAME points to another CDN.
pub static CNAME_OTHER_CDN: Cause = Cause {
    code: "dns.cname_other_cdn",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "CNAME 指向了其他 CDN", en: "The CNAME points to another CDN" },
    summary: Text {
        zh: "{host} 的 CNAME 指向另一家 CDN，访客没有经过您正在诊断的这家。",
        en: "{host}'s CNAME leads to another vendor's CDN, so visits do not pass through this one.",
    },
    fix: &[
        Text {
            zh: "先确认这是否有意为之（多 CDN、分线路调度）；如果是，请到那家 CDN 排查。",
            en: "Make sure first whether it is meant (several CDNs, routing by line); if so, look there.",
        },
        Text {
            zh: "要切换到本 CDN：到 {zone} 的 DNS 服务商控制台，把 {host} 的 CNAME 改为本 CDN 控制台给出的值。",
            en: "To switch over, set {host}'s CNAME at {zone}'s DNS provider to the value that this CDN's console gives.",
        },
        Text {
            zh: "用 dig {host} 确认后，再停用旧 CDN 上的域名；建议等旧记录的 TTL 过去。",
            en: "Confirm with dig {host}, and disable the old CDN only after the old record's TTL.",
        },
    ],
    meaning: Text {
        zh: "CNAME 链结束在已知属于另一家服务商的后缀上，报告会说出是哪一家。通常是从别家迁移时没有改 DNS，或按线路、按比例调度只覆盖了一部分访客。此时在本 CDN 上修改配置、刷新缓存都不会影响访客。容易误认为“刷新不生效”。",
        en: "The chain ends in a suffix known to belong to another vendor, which the report names. Usually DNS was not switched in a move, or routing by line or share sends part of the visitors there. Changing settings or refreshing the cache here cannot reach them, so it is easily mistaken for a refresh that does not work.",
    },
    explains: &[
        "dns.nxdomain",
        "dns.no_address",
        "dns.ipv6_mismatch",
        "edge.*",
        "tls.*",
        "http.*",
        "access.*",
        "cache.*",
        "content.*",
        "origin.*",
    ],
    references: &[],
};
