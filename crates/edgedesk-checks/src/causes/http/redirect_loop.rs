use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Redirect loop.
pub static REDIRECT_LOOP: Cause = Cause {
    code: "http.redirect_loop",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "重定向循环", en: "Redirect loop" },
    summary: Text {
        zh: "{host} 陷入循环跳转，浏览器提示“重定向次数过多”，访客打不开页面。",
        en: "{host} redirects in a circle; browsers give up with “too many redirects”.",
    },
    fix: &[
        Text {
            zh: "最常见的组合是：CDN 强制 HTTPS、回源用 HTTP、源站又强制 HTTPS。在 CDN 控制台“回源配置 → 回源协议”改为 HTTPS 或“跟随”。",
            en: "The usual set is forced HTTPS at the CDN, origin pulls over HTTP, and an origin that forces HTTPS too: set Origin Configuration → Origin Protocol to HTTPS or Follow.",
        },
        Text {
            zh: "源站没有 HTTPS 的，去掉源站上的强制跳转，或让它按 X-Forwarded-Proto 判断。",
            en: "If the origin has no HTTPS, drop the redirect there or have it look at X-Forwarded-Proto.",
        },
        Text {
            zh: "检查 CDN 与源站的跳转规则是否相反（www 与裸域名、强制 HTTP 与强制 HTTPS），只保留一处。",
            en: "Where CDN and origin redirect opposite ways (www and bare domain, HTTP and HTTPS), keep only one.",
        },
        Text {
            zh: "在“刷新预热”中刷新缓存的跳转，用 curl -sIL {url} 确认最终返回 200。",
            en: "Purge the cached redirects and confirm with curl -sIL {url} that it ends in 200.",
        },
    ],
    meaning: Text {
        zh: "跳转链回到了走过的地址，带着 Cookie 也走不出来。报告列出循环的每一跳，以及是节点还是源站发出的。根源几乎总是“两处设置互相打架”，任意一处单独看都没错。仅在没有 Cookie 时循环的登录页不算故障。",
        en: "The redirects come back to where they were, even with cookies kept. Each hop and who sent it is listed. Almost always two settings work against each other, each right by itself. A login that loops only without cookies is no fault.",
    },
    explains: &["origin.redirects", "http.too_many_redirects", "http.redirect_elsewhere"],
    references: &["RFC 9110 section 15.4"],
};
