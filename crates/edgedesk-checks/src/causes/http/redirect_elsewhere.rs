use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Redirected to another site.
pub static REDIRECT_ELSEWHERE: Cause = Cause {
    code: "http.redirect_elsewhere",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "被重定向到其他站点", en: "Redirected to another site" },
    summary: Text {
        zh: "访问 {host} 会被跳转到其他站点，访客看不到您的内容。",
        en: "{host} redirects to another site, so visitors do not see yours.",
    },
    fix: &[
        Text {
            zh: "用 curl -sI {url} 查看 Location，并直接请求源站对比，确认是谁发出的跳转。",
            en: "See the Location with curl -sI {url} and ask the origin directly to learn who sends it.",
        },
        Text {
            zh: "CDN 发出的：检查“回源配置”“重写访问 URL”和边缘规则；源站发出的：检查源站跳转规则，并把“回源 HOST”设为 {host}。",
            en: "If the CDN sends it, check its rewrite and edge rules; if the origin, check its rules and set Origin Host to {host}.",
        },
        Text {
            zh: "跳转已去掉但仍生效的，在“刷新预热”中刷新该 URL，并清除浏览器缓存（301 会被长期缓存）。",
            en: "If it persists after removal, purge the URL and clear the browser's cache: a 301 is kept long.",
        },
    ],
    meaning: Text {
        zh: "第一个离开本域名的跳转去了不相干的地方，例如源站 IP、内网地址、旧域名或提示页。常见于源站按 Host 生成绝对地址、缓存了旧的 301、备案拦截或劫持。裸域名跳到 www、跳到登录页等明显有意的跳转不算故障。",
        en: "The first hop off the domain goes where it should not: the origin's address, a private name, an old domain, a notice page. The origin builds URLs from the Host, an old 301 is cached, or there is an ICP block or hijack. Redirects plainly meant, such as to www or a login, are no fault.",
    },
    explains: &["content.differs"],
    references: &["RFC 9110 section 15.4"],
};
