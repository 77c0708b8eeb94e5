use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// A recent DNS change has not reached caches.
pub static STALE_CACHE: Cause = Cause {
    code: "dns.stale_cache",
    kind: Kind::Fault,
    who_acts: Actor::Wait,
    title: Text { zh: "解析变更还没有生效", en: "A recent DNS change has not reached caches" },
    summary: Text {
        zh: "{host} 的解析刚刚变更，部分解析器还缓存着旧值，到期前这些访客仍会去旧地址。",
        en: "{host}'s record was changed and some resolvers still hold the old value; their users go to the old address until it expires.",
    },
    fix: &[
        Text {
            zh: "等待旧记录的剩余缓存时间过去（见下方数值），无需再改记录。",
            en: "Wait for the remaining cache time given below; nothing needs changing.",
        },
        Text {
            zh: "在此期间保持旧地址可用；自己的电脑可用 ipconfig /flushdns 或重启浏览器立即生效。",
            en: "Keep the old address serving meanwhile; on your own computer ipconfig /flushdns helps at once.",
        },
        Text {
            zh: "到时仍是旧值的，请重新诊断；下次变更前可先把 TTL 调到 60～600 秒。",
            en: "If the old value is still there afterwards, diagnose again; before the next change lower the TTL to 60–600 seconds.",
        },
    ],
    meaning: Text {
        zh: "权威服务器已经是新值，部分解析器仍返回旧值，且剩余 TTL 还没走完，这是 DNS 的正常机制。“不存在”的回答同样会被缓存，时长由 SOA 决定。报告给出了还要等多久。若某个解析器过了 TTL 仍是旧值，或各权威服务器之间就不一致，则是别的原因。",
        en: "The authority has the new value and some resolvers the old with time left to live, which is how DNS works. “Does not exist” is cached too, for as long as the SOA says. The report gives the time left. A resolver that keeps the old value beyond it, or authorities that disagree, are other causes.",
    },
    explains: &[
        "dns.resolver_divergence",
        "dns.cname_missing",
        "dns.cname_wrong_target",
        "dns.cname_other_cdn",
        "dns.no_address",
        "edge.*",
        "tls.*",
        "http.*",
        "access.*",
        "cache.*",
        "content.*",
        "origin.*",
    ],
    references: &["RFC 2308 section 5", "RFC 8767"],
};
