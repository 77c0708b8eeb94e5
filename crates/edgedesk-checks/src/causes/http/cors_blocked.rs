use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// CORS headers are missing or wrong.
pub static CORS_BLOCKED: Cause = Cause {
    code: "http.cors_blocked",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "跨域 (CORS) 响应头缺失或错误", en: "CORS headers are missing or wrong" },
    summary: Text {
        zh: "{url} 的跨域（CORS）响应头缺失或错误，其他站点上的页面无法使用它。",
        en: "{url}'s CORS headers are missing or wrong, so pages of other sites cannot use it.",
    },
    fix: &[
        Text {
            zh: "确定由 CDN 还是源站设置 CORS，只留一处；在 CDN 控制台“HTTP 头配置”添加 Access-Control-Allow-Origin，值为调用方来源或 *。",
            en: "Set CORS in one place, CDN or origin: under HTTP Headers in the CDN console add Access-Control-Allow-Origin with the calling origin or *.",
        },
        Text {
            zh: "需要带 Cookie 的，值必须是具体来源，并加 Access-Control-Allow-Credentials: true；按来源变化的，加 Vary: Origin。",
            en: "With cookies it must be the exact origin, with Access-Control-Allow-Credentials: true; if it varies, add Vary: Origin.",
        },
        Text {
            zh: "在“刷新预热”中刷新该 URL，用 curl -sI -H \"Origin: https://您的来源\" 加网址确认。",
            en: "Purge the URL and confirm with curl -sI -H \"Origin: https://your-origin\" and the URL.",
        },
    ],
    meaning: Text {
        zh: "带上 Origin 请求，返回的 Access-Control-Allow-Origin 缺失、重复或是别的来源；预检失败也属此类。常见于 CDN 和源站都加了头、缓存了没有该头或属于其他来源的版本。直接在浏览器地址栏打开是正常的，因为那不是跨域请求。",
        en: "Asked with an Origin, Access-Control-Allow-Origin is missing, doubled or another's; a failed preflight counts too. CDN and origin both add it, or a copy without it or for another origin is cached. Opened in the address bar it works, as that is no cross-origin request.",
    },
    explains: &[],
    references: &["https://fetch.spec.whatwg.org/#http-cors-protocol"],
};
