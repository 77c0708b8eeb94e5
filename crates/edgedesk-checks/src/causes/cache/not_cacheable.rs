use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The content cannot be cached.
pub static NOT_CACHEABLE: Cause = Cause {
    code: "cache.not_cacheable",
    kind: Kind::Advice,
    who_acts: Actor::Customer,
    title: Text { zh: "内容无法缓存，每次回源", en: "The content cannot be cached" },
    summary: Text {
        zh: "{url} 无法被节点缓存，每次访问都要回源，速度慢且增加源站压力。",
        en: "{url} cannot be cached: every visit goes to the origin, slower and heavier for it.",
    },
    fix: &[
        Text {
            zh: "静态资源：去掉源站的 Cache-Control: no-store/private、Pragma: no-cache、Set-Cookie 和 Vary: *，改为 Cache-Control: public, max-age=…。",
            en: "For static files drop no-store, private, Set-Cookie and Vary: * at the origin and send Cache-Control: public, max-age=….",
        },
        Text {
            zh: "或在 CDN 控制台“缓存配置”为该目录或后缀设置过期时间，并选择忽略源站的不缓存头。",
            en: "Or set a cache time for the directory or suffix in the CDN console and have it ignore the origin's no-cache headers.",
        },
        Text {
            zh: "连续访问两次，第二次应为 HIT；动态页面不应缓存，请忽略本建议。",
            en: "The second of two visits should be a HIT; dynamic pages should not be cached, so ignore this for them.",
        },
    ],
    meaning: Text {
        zh: "连续两次请求都未命中，原因写在源站的响应头或缓存规则里。网站功能不受影响，因此只作建议。登录页、接口等个性化内容本就不该缓存。",
        en: "Two requests in a row miss, and the origin's headers or a rule say why. Nothing is broken, so this is advice; logins, APIs and other personal content should not be cached.",
    },
    explains: &[],
    references: &["RFC 9111 section 3", "RFC 9111 section 5.2"],
};
