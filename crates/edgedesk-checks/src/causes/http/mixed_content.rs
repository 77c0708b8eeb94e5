use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// An HTTPS page loads HTTP resources.
pub static MIXED_CONTENT: Cause = Cause {
    code: "http.mixed_content",
    kind: Kind::Advice,
    who_acts: Actor::Customer,
    title: Text { zh: "HTTPS 页面引用了 HTTP 资源", en: "An HTTPS page loads HTTP resources" },
    summary: Text {
        zh: "{url} 的 HTTPS 页面引用了 http:// 资源，浏览器会拦截或提示不安全。",
        en: "The HTTPS page {url} loads http:// resources, which browsers block or flag.",
    },
    fix: &[
        Text {
            zh: "把页面里的 http:// 引用改为 https:// 或相对地址；程序按协议生成链接的，让它读取 X-Forwarded-Proto。",
            en: "Change http:// references to https:// or relative ones; programs that build links should read X-Forwarded-Proto.",
        },
        Text {
            zh: "过渡期可添加响应头 Content-Security-Policy: upgrade-insecure-requests。",
            en: "Meanwhile add the header Content-Security-Policy: upgrade-insecure-requests.",
        },
    ],
    meaning: Text {
        zh: "页面本身是 HTTPS，其中的脚本、样式或图片仍写着 http://。脚本和样式会被直接拦截，页面因此错位或功能失效；图片多半会自动升级。常见于启用 HTTPS 后没有改模板，或源站以为自己在 HTTP 下。",
        en: "The page is HTTPS while scripts, styles or images still say http://. Scripts and styles are blocked, so layout or functions break; images are mostly upgraded. Templates were not changed for HTTPS, or the origin believes to be on HTTP.",
    },
    explains: &[],
    references: &["https://www.w3.org/TR/mixed-content/", "https://www.w3.org/TR/upgrade-insecure-requests/"],
};
