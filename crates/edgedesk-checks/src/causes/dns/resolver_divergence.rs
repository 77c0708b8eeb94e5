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
        zh: "{host}：部分解析器返回了不同的地址（缓存、劫持或污染）。",
        en: "{host}: some resolvers give other addresses (cache, hijack or poisoning).",
    },
    fix: &[],
    meaning: Text {
        zh: "部分解析器返回了不同的地址（缓存、劫持或污染）。",
        en: "Some resolvers give other addresses (cache, hijack or poisoning).",
    },
    explains: &[],
    references: &[],
};
