use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Some origins are out of order.
pub static PARTIAL_OUTAGE: Cause = Cause {
    code: "origin.partial_outage",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "部分源站不可用", en: "Some origins are out of order" },
    summary: Text {
        zh: "{host} 的多个源站中有一部分不可用，访客会间歇性看到错误。",
        en: "Some of {host}'s origins are out of order, so visitors get errors now and then.",
    },
    fix: &[
        Text {
            zh: "按报告中的地址登录故障源站，检查 Web 服务、端口、防火墙和负载。",
            en: "On the failing origins named in the report check web server, port, firewall and load.",
        },
        Text {
            zh: "修复前在 CDN 控制台“回源配置 → 源站信息”把它移除，或设为备源。",
            en: "Until then remove them under Origin Configuration, or make them backups.",
        },
        Text {
            zh: "修好后逐个直连确认，再加回来并重新诊断。",
            en: "When mended, try each directly, add it back and diagnose again.",
        },
    ],
    meaning: Text {
        zh: "对每个源站发出相同的请求，有的成功、有的失败。CDN 按权重轮流回源，所以错误时有时无，未缓存的内容更明显。容易误认为 CDN 节点不稳定，但不同节点的表现是一样的。",
        en: "The same request works at some origins and fails at others. The CDN takes them in turn, so errors come and go, above all for uncached content. It is easily mistaken for unstable nodes, but all nodes behave alike.",
    },
    explains: &[
        "origin.tcp_refused",
        "origin.tcp_timeout",
        "origin.http_5xx",
        "origin.response_timeout",
        "origin.unreachable_from_cdn",
        "origin.inconsistent",
        "http.empty_reply",
        "perf.origin_slow",
    ],
    references: &[],
};
