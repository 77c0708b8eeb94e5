use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The content was hijacked or altered.
pub static HIJACKED: Cause = Cause {
    code: "content.hijacked",
    kind: Kind::Fault,
    who_acts: Actor::Isp,
    title: Text { zh: "内容被劫持或篡改", en: "The content was hijacked or altered" },
    summary: Text {
        zh: "{host} 的内容在传输途中被劫持或篡改，访客看到了不属于您的内容。",
        en: "{host}'s content is hijacked or altered on its way, so visitors see what is not yours.",
    },
    fix: &[
        Text {
            zh: "全站启用 HTTPS，并在 CDN 控制台开启强制 HTTPS 和 HSTS，使链路上的设备无法改写。",
            en: "Use HTTPS throughout, force it and turn on HSTS in the CDN console: devices on the path then cannot alter anything.",
        },
        Text {
            zh: "请受影响的访客提供 IP、运营商、时间和页面截图，连同本报告向运营商投诉；仍不处理可向工信部申诉。",
            en: "Collect address, ISP, time and screenshot from affected visitors, report to the ISP with this report, and escalate to the regulator if it does not act.",
        },
        Text {
            zh: "同时确认源站和页面代码没有被入侵：直接请求源站的内容应当是干净的。",
            en: "Make sure that the origin was not broken into: asked directly, its content must be clean.",
        },
    ],
    meaning: Text {
        zh: "响应中出现了源站和 CDN 都没有的跳转或脚本，例如被 302 到运营商的缓存 IP，或 HTTP 页面被插入广告，而 HTTPS 正常。依据是 HTTP 与 HTTPS、节点与源站的对照。若源站的内容同样异常，则是网站被入侵，而不是劫持。",
        en: "The answer holds a redirect or script that neither origin nor CDN made, such as a 302 to an ISP's cache or an advertisement in the HTTP page, while HTTPS is clean. HTTP was compared with HTTPS and the node with the origin. If the origin's content is strange too, the site was broken into instead.",
    },
    explains: &["content.differs", "http.redirect_elsewhere"],
    references: &["RFC 7258"],
};
