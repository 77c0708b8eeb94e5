use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Rate limiting was triggered.
pub static RATE_LIMITED: Cause = Cause {
    code: "access.rate_limited",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "触发频次控制", en: "Rate limiting was triggered" },
    summary: Text {
        zh: "访问 {host} 触发了频次限制，暂时被拒绝。",
        en: "Requests to {host} hit a rate limit and are refused for a while.",
    },
    fix: &[
        Text {
            zh: "等待限制时间过去（参考响应头 Retry-After）后再试。",
            en: "Wait for the limit to pass (see Retry-After) and try again.",
        },
        Text {
            zh: "在“访问控制 → 频次控制”或 WAF 中查看命中的规则，调高阈值；把公司出口、监控、合作方 IP 加入白名单。",
            en: "Find the rule under rate control or in the WAF, raise its threshold, and allow your office, monitors and partners.",
        },
        Text {
            zh: "客户端有循环重试的，加上退避；确认是攻击的，保留限制。",
            en: "Have clients back off when they retry; keep the limit if it is an attack.",
        },
    ],
    meaning: Text {
        zh: "返回 429（或厂商的 514、509、567 及提示页），降低频率后恢复正常。多人共用一个出口 IP 时容易误伤。我们自己的探测次数很少，并已排除探测本身触发的可能。容易误认为源站过载或 WAF 拦截。",
        en: "It answers 429 (or a vendor's 514, 509, 567 or page) and recovers at a slower pace. Many people behind one address are hit easily. This run's few requests were excluded as the trigger. It is easily mistaken for an overloaded origin or a WAF.",
    },
    explains: &[
        "access.denied_by_edge",
        "http.cors_blocked",
        "origin.http_4xx",
        "origin.unreachable_from_cdn",
    ],
    references: &["RFC 6585 section 4"],
};
