use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The method is not allowed.
pub static METHOD_NOT_ALLOWED: Cause = Cause {
    code: "http.method_not_allowed",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "请求方法不被允许", en: "The method is not allowed" },
    summary: Text {
        zh: "{url} 不接受所用的请求方法，返回 405，表单提交或接口调用会失败。",
        en: "{url} does not accept the request's method and answers 405; forms or API calls fail.",
    },
    fix: &[
        Text {
            zh: "查看响应头 Allow，确认接口支持哪些方法，调用方是否用错。",
            en: "Read the Allow header: which methods does it accept, and does the caller use the right one?",
        },
        Text {
            zh: "源站支持而 CDN 拒绝的，检查 CDN 的请求方法限制和 WAF 规则；静态加速域名不支持 POST 等方法的，改用全站（动态）加速。",
            en: "If the origin accepts it and the CDN does not, check method limits and WAF rules; for POST on a static-only domain use dynamic acceleration.",
        },
        Text {
            zh: "强制 HTTPS 的 301 会把 POST 变成 GET，请直接调用 https:// 或使用 307/308。",
            en: "A 301 to HTTPS turns POST into GET: call https:// directly or use 307/308.",
        },
    ],
    meaning: Text {
        zh: "按您提供的方法请求得到 405，而 GET 正常，说明路径存在，只是方法不被允许。报告指出是节点还是源站拒绝。对象存储和静态站点通常只允许 GET、HEAD。",
        en: "The method you named gets 405 while GET works: the path exists, the method is refused, by node or origin as the report says. Object storage and static sites mostly allow GET and HEAD only.",
    },
    explains: &["origin.http_4xx", "http.cors_blocked"],
    references: &["RFC 9110 section 15.5.6"],
};
