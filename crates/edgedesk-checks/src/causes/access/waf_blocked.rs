use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Blocked by the WAF.
pub static WAF_BLOCKED: Cause = Cause {
    code: "access.waf_blocked",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "被 WAF 拦截", en: "Blocked by the WAF" },
    summary: Text {
        zh: "该请求被 {host} 的 WAF 或安全防护拦截。",
        en: "{host}'s WAF or bot protection blocks this request.",
    },
    fix: &[
        Text {
            zh: "在 WAF 控制台的安全日志中，用响应里的请求 ID 找到命中的规则 ID。",
            en: "Find the rule in the WAF's log by the request id in the response.",
        },
        Text {
            zh: "确认是误报的，为该路径或参数添加白名单（只针对这一条规则），不要整体关闭防护。",
            en: "For a false alarm add an exception for that path or parameter and rule only; do not switch protection off.",
        },
        Text {
            zh: "接口和监控无法通过人机验证的，按 IP 或路径豁免，然后重试原请求。",
            en: "Exempt APIs and monitors from challenges by address or path, then repeat the request.",
        },
    ],
    meaning: Text {
        zh: "响应带有厂商的拦截标识、拦截页或人机验证。去掉某个参数或换成浏览器访问就正常，说明与请求内容有关。常见于富文本、SQL 样式的参数、自动化客户端。源站自己的安全软件（宝塔、安全狗）拦截会有不同的页面，处理也在源站。",
        en: "The answer bears a vendor's mark, block page or challenge, and flips with a parameter or a browser: rich text, SQL-like values, automated clients. Security software on the origin shows another page and is mended there.",
    },
    explains: &[
        "access.denied_by_edge",
        "http.cors_blocked",
        "http.redirect_elsewhere",
        "origin.http_4xx",
        "origin.unreachable_from_cdn",
    ],
    references: &[],
};
