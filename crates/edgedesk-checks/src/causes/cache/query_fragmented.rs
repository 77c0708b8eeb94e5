use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Query strings split the cache.
pub static QUERY_FRAGMENTED: Cause = Cause {
    code: "cache.query_fragmented",
    kind: Kind::Advice,
    who_acts: Actor::Customer,
    title: Text { zh: "参数导致缓存命中率低", en: "Query strings split the cache" },
    summary: Text {
        zh: "{url} 的参数使同一内容被重复缓存，命中率偏低。",
        en: "The query of {url} makes the cache keep the same content many times over, so few requests hit.",
    },
    fix: &[
        Text {
            zh: "在 CDN 控制台“缓存配置 → 忽略参数”中，忽略不影响内容的参数（如 utm_*、时间戳），保留有意义的参数。",
            en: "Under Cache → Ignore Query in the CDN console ignore what does not change the content (utm_*, timestamps) and keep what does.",
        },
        Text {
            zh: "动态接口不要整体忽略参数，否则不同用户会得到相同内容。",
            en: "Never ignore all of a dynamic API's parameters: users would get each other's content.",
        },
        Text {
            zh: "换一个无关参数再次访问，应为 HIT。",
            en: "A visit with another irrelevant parameter should then be a HIT.",
        },
    ],
    meaning: Text {
        zh: "只改变无关参数，内容完全相同，却每次都未命中。不影响正确性，只影响速度和回源量。",
        en: "Changing an irrelevant parameter brings the same content and a miss each time. It costs speed and origin traffic, not correctness.",
    },
    explains: &[],
    references: &["RFC 9111 section 2"],
};
