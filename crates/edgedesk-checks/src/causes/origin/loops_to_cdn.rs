use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origin leads back to the CDN.
pub static LOOPS_TO_CDN: Cause = Cause {
    code: "origin.loops_to_cdn",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "源站指向了 CDN 自身", en: "The origin leads back to the CDN" },
    summary: Text {
        zh: "{host} 的源站指回了 CDN 自身，请求在节点之间打转，访客会看到错误。",
        en: "{host}'s origin leads back to the CDN itself: requests go round in it and visitors get errors.",
    },
    fix: &[
        Text {
            zh: "在 CDN 控制台“回源配置 → 源站信息”把源站改为服务器的真实 IP，或一个没有接入 CDN 的专用域名（如 origin.{zone}）。",
            en: "Under Origin Configuration set the server's real address, or a name of its own that is not on the CDN, such as origin.{zone}.",
        },
        Text {
            zh: "用 dig 源站域名 确认结果不是 CDN 的 CNAME 或节点 IP；回源 HOST 仍填网站域名。",
            en: "See with dig that it leads to no CDN name or node; Origin Host stays the site's name.",
        },
        Text {
            zh: "约 10 分钟后刷新缓存并重新诊断。",
            en: "After about 10 minutes purge the cache and diagnose again.",
        },
    ],
    meaning: Text {
        zh: "源站域名就是加速域名，或解析后落在同一家 CDN 的节点上。常见于接入时把网站域名填成了源站，而 DNS 又已切到 CDN。厂商会用 CDN-Loop 等手段切断循环并返回 423、508 或 5xx。容易误认为源站宕机，其实请求从未到达源站。",
        en: "The origin is the accelerated name itself or resolves to nodes of the same CDN: the site's name was entered as its origin and DNS then switched. Vendors cut such loops by CDN-Loop with 423, 508 or 5xx. It is easily mistaken for a dead origin, which no request ever reached.",
    },
    explains: &[
        "http.redirect_loop",
        "http.too_many_redirects",
        "http.empty_reply",
        "http.malformed_response",
        "origin.http_5xx",
        "origin.http_4xx",
        "origin.unreachable_from_cdn",
        "origin.redirects",
        "origin.response_timeout",
        "access.denied_by_edge",
    ],
    references: &["RFC 8586"],
};
