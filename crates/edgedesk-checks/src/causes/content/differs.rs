use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The edge's content is not the origin's.
pub static DIFFERS: Cause = Cause {
    code: "content.differs",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "节点内容与源站不一致", en: "The edge's content is not the origin's" },
    summary: Text {
        zh: "节点返回的 {url} 与源站内容不同，访客看到的不是您发布的内容。",
        en: "What the nodes serve for {url} is not what the origin has, so visitors do not see what you published.",
    },
    fix: &[
        Text {
            zh: "在 CDN 控制台“刷新预热”中刷新该 URL，约 10 分钟后再对比。",
            en: "Purge the URL in the CDN console and compare again after about 10 minutes.",
        },
        Text {
            zh: "仍不同的，检查会改写内容的功能（页面优化、过滤参数、重写访问 URL）和源站是否按 UA、来源 IP 返回不同内容。",
            en: "If it still differs, look at features that rewrite content or URLs, and whether the origin varies by User-Agent or source address.",
        },
        Text {
            zh: "都排除后提交工单，附上两边的响应头和本报告。",
            en: "If neither, open a ticket with both sides' headers and this report.",
        },
    ],
    meaning: Text {
        zh: "对同一请求比较节点与源站的正文，去掉时间、随机数等噪声后仍有明显差异，且不能用“缓存较旧”解释。可能是参数被忽略导致缓存串页、内容改写或源站区别对待节点。A/B 测试等每次都变的页面不会这样判断。",
        en: "Node and origin were compared for one request; beyond noise such as times and nonces they differ, and age does not account for it: a cache key that ignores a parameter, rewriting, or an origin that treats nodes differently. Pages that change with every request are not judged.",
    },
    explains: &[],
    references: &["RFC 9111 section 2"],
};
