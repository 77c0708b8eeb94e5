use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origin itself answers 5xx.
pub static HTTP_5XX: Cause = Cause {
    code: "origin.http_5xx",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "源站自身返回 5xx", en: "The origin itself answers 5xx" },
    summary: Text {
        zh: "{host} 的源站自身返回 5xx 错误，CDN 只是原样转达给访客。",
        en: "{host}'s origin itself answers 5xx, and the CDN merely passes it on.",
    },
    fix: &[
        Text {
            zh: "查看源站的错误日志（Nginx、PHP-FPM、Tomcat、应用日志），按请求时间定位。",
            en: "Look in the origin's error logs (nginx, PHP-FPM, Tomcat, the application) at the time of the request.",
        },
        Text {
            zh: "502/504 多为后端进程停止或过慢，503 多为过载或维护，500 多为程序异常；重启或修复对应的组件。",
            en: "502/504 mostly mean a dead or slow backend, 503 overload or maintenance, 500 a program error; restart or mend that part.",
        },
        Text {
            zh: "直连源站确认恢复为 200，再在“刷新预热”中刷新可能被缓存的错误页。",
            en: "When the origin answers 200 directly, purge error pages that may be cached.",
        },
    ],
    meaning: Text {
        zh: "绕过 CDN、用配置的 Host 和协议直接请求源站，得到相同的 5xx，因此错误产生在源站。CDN 没有故障，换 CDN 或刷新缓存都不能解决。若源站直连正常而节点返回 5xx，则是别的原因，例如防火墙拦截回源。",
        en: "Asked directly with the configured Host and protocol, the origin gives the same 5xx: it was made there. The CDN is not at fault, and neither another CDN nor a purge will help. If the origin were fine and the node said 5xx, it would be another cause, such as a firewall.",
    },
    explains: &["http.cors_blocked"],
    references: &["RFC 9110 section 15.6"],
};
