use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Denied by the User-Agent rule.
pub static USER_AGENT_DENIED: Cause = Cause {
    code: "access.user_agent_denied",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "被 User-Agent 规则拒绝", en: "Denied by the User-Agent rule" },
    summary: Text {
        zh: "{host} 的 User-Agent 规则拒绝了所用的客户端，返回 403。",
        en: "{host}'s User-Agent rule refuses this client with 403.",
    },
    fix: &[
        Text {
            zh: "在 CDN 控制台“访问控制 → UA 黑/白名单”查看规则，移除误伤的关键字（如 *okhttp*、*curl*），或把您的 App 加入白名单。",
            en: "Under Access Control → User-Agent List in the CDN console remove the pattern that hits (*okhttp*, *curl*), or allow your app.",
        },
        Text {
            zh: "空 User-Agent 也会被部分规则拒绝，请让客户端带上明确的标识。",
            en: "Some rules refuse an empty User-Agent too; have the client send a clear one.",
        },
        Text {
            zh: "约 10 分钟后用 curl -sI -A \"客户端标识\" 加网址确认。",
            en: "After about 10 minutes confirm with curl -sI -A \"the client's\" and the URL.",
        },
    ],
    meaning: Text {
        zh: "节点明确说明被 UA 规则拒绝，或只改 User-Agent 就使 403 变为 200。常见于防爬虫规则误伤 App 的网络库、搜索引擎或监控。浏览器访问正常，因此容易误认为接口或签名的问题。",
        en: "The node names the rule, or changing nothing but the User-Agent turns 403 into 200. A rule against crawlers hits an app's library, a search engine or a monitor. As browsers work, it is easily mistaken for an API or signature fault.",
    },
    explains: &[
        "access.denied_by_edge",
        "http.cors_blocked",
        "origin.http_4xx",
        "origin.unreachable_from_cdn",
    ],
    references: &["RFC 9110 section 10.1.5"],
};
