use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The visitor's region is blocked.
pub static REGION_BLOCKED: Cause = Cause {
    code: "access.region_blocked",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "访问地区被封禁", en: "The visitor's region is blocked" },
    summary: Text {
        zh: "{host} 设置了地区限制，访客所在地区被拒绝访问。",
        en: "{host} restricts regions, and the visitor's region is refused.",
    },
    fix: &[
        Text {
            zh: "在 CDN 控制台“访问控制 → 区域访问控制”查看规则，移除不应封禁的地区。",
            en: "Under Access Control → Region in the CDN console remove regions that should not be blocked.",
        },
        Text {
            zh: "访客的 IP 归属地判断有误的（如企业出口、VPN），先用 IP 白名单放行，并把 IP 提交给 CDN 更正。",
            en: "If the visitor's address is placed wrongly (company egress, VPN), allow it by IP and report it to the CDN.",
        },
        Text {
            zh: "约 10 分钟后请该地区的访客重试。",
            en: "Have a visitor there try again after about 10 minutes.",
        },
    ],
    meaning: Text {
        zh: "规则拒绝访客 IP 所属的地区，节点返回 403。其他地区完全正常，所以从别处测试看不出问题。若这正是您的合规要求，则无需处理。",
        en: "The rule refuses the region of the visitor's address with 403. Elsewhere all is well, so tests from there show nothing. If it is your own compliance rule, nothing needs doing.",
    },
    explains: &[
        "access.denied_by_edge",
        "http.cors_blocked",
        "origin.http_4xx",
        "origin.unreachable_from_cdn",
    ],
    references: &[],
};
