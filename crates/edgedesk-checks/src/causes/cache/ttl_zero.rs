use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The cache time is zero.
pub static TTL_ZERO: Cause = Cause {
    code: "cache.ttl_zero",
    kind: Kind::Advice,
    who_acts: Actor::Customer,
    title: Text { zh: "缓存时间为 0", en: "The cache time is zero" },
    summary: Text {
        zh: "{url} 的缓存时间被设为 0，每次访问都要回源。",
        en: "The cache time of {url} is set to zero, so every visit goes to the origin.",
    },
    fix: &[
        Text {
            zh: "在 CDN 控制台“缓存配置 → 缓存过期时间”查看命中的规则，为静态资源设置合适的时间（如图片、脚本 7～30 天）。",
            en: "Under Cache → Expiration in the CDN console find the rule that applies and give static files a fitting time, such as 7–30 days for images and scripts.",
        },
        Text {
            zh: "有多条规则重叠的，调整权重，使具体的规则优先；约 10 分钟后再访问两次，第二次应为 HIT。",
            en: "Where rules overlap, weigh the specific one higher; after about 10 minutes the second of two visits should be a HIT.",
        },
    ],
    meaning: Text {
        zh: "命中的缓存规则写着 0 秒，或节点给出的缓存时间为 0。对动态内容这可能正是本意，因此只作建议。",
        en: "The rule that applies says 0 seconds, or the node reports a cache time of 0. For dynamic content that may be meant, so it is advice.",
    },
    explains: &[],
    references: &["RFC 9111 section 4.2.1"],
};
