use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Denied by the Referer rule.
pub static REFERER_DENIED: Cause = Cause {
    code: "access.referer_denied",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "被 Referer 防盗链拒绝", en: "Denied by the Referer rule" },
    summary: Text {
        zh: "{url} 被 Referer 防盗链拒绝，从不在名单内的页面引用时返回 403。",
        en: "{url} is refused by the Referer rule: pages not on its list get 403.",
    },
    fix: &[
        Text {
            zh: "在 CDN 控制台“访问控制 → Referer 防盗链”，把引用页面的域名加入白名单（或从黑名单移除），子域名需用泛域名写法。",
            en: "Under Access Control → Referer in the CDN console add the embedding page's domain to the allow list, or take it off the deny list; sub-domains need a wildcard.",
        },
        Text {
            zh: "需要在地址栏、App 或小程序中直接打开的，勾选“允许空 Referer”。",
            en: "Allow an empty Referer if it is opened directly, in apps or in mini programs.",
        },
        Text {
            zh: "源站是对象存储的，同时检查 Bucket 自己的防盗链；约 10 分钟后用 curl -sI -e https://来源页面/ 加网址确认。",
            en: "With object storage check the bucket's own rule too; after about 10 minutes confirm with curl -sI -e https://page/ and the URL.",
        },
    ],
    meaning: Text {
        zh: "节点明确说明被 Referer 规则拒绝，或更换 Referer 之后 403 与 200 随之切换。常见于新增站点没有进名单、页面设置了 no-referrer、App 不带 Referer。容易误认为跨域或签名问题。",
        en: "The node names the Referer rule, or 403 and 200 flip with the Referer. A new site is not on the list, the page sends no-referrer, or an app sends none. It is easily mistaken for CORS or a signature.",
    },
    explains: &[
        "access.denied_by_edge",
        "http.cors_blocked",
        "origin.http_4xx",
        "origin.unreachable_from_cdn",
    ],
    references: &["RFC 9110 section 10.1.3"],
};
