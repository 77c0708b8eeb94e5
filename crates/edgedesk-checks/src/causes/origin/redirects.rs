use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origin redirects and the CDN does not follow.
pub static REDIRECTS: Cause = Cause {
    code: "origin.redirects",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text {
        zh: "源站返回重定向，未开启回源跟随",
        en: "The origin redirects and the CDN does not follow",
    },
    summary: Text {
        zh: "{host} 的源站返回重定向，而 CDN 没有开启回源跟随，访客被带到源站给出的地址。",
        en: "{host}'s origin redirects and the CDN does not follow, so visitors are sent where the origin says.",
    },
    fix: &[
        Text {
            zh: "在 CDN 控制台“回源配置 → 回源 301/302 跟随”开启；跟随的目标不能是加速域名自身。",
            en: "Turn on following 301/302 under Origin Configuration; the target must not be the accelerated name itself.",
        },
        Text {
            zh: "或者让源站直接返回内容：去掉不必要的跳转，核对“回源协议”和“回源 HOST”。",
            en: "Or have the origin serve it: drop the redirect, and check origin protocol and Origin Host.",
        },
        Text {
            zh: "刷新缓存，用 curl -sI {url} 确认返回 200。",
            en: "Purge the cache and confirm 200 with curl -sI {url}.",
        },
    ],
    meaning: Text {
        zh: "源站对回源请求返回 3xx，目标是访客不该去或去不了的地址（如源站 IP、内网域名），CDN 按配置原样转给了访客。常见于源站强制 HTTPS 而回源用 HTTP，或按 Host 拼出源站地址。有意面向访客的跳转（如登录）不算故障。",
        en: "The origin answers the pull with a 3xx to somewhere visitors should not or cannot go, such as its own address, and the CDN passes it on as set. It forces HTTPS while pulls use HTTP, or builds its address from the Host. Redirects meant for visitors, such as a login, are no fault.",
    },
    explains: &["http.too_many_redirects", "http.redirect_elsewhere"],
    references: &["RFC 9110 section 15.4"],
};
