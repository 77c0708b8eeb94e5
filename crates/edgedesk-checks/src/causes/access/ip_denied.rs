use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Denied by the IP rule.
pub static IP_DENIED: Cause = Cause {
    code: "access.ip_denied",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "被 IP 黑白名单拒绝", en: "Denied by the IP rule" },
    summary: Text {
        zh: "访问 {host} 的 IP 被 IP 黑白名单拒绝，该地址的访客得到 403。",
        en: "The IP rule of {host} refuses this client address, which gets 403.",
    },
    fix: &[
        Text {
            zh: "在 CDN 控制台“访问控制 → IP 黑/白名单”查看规则；白名单请加入访客的出口 IP 段，黑名单请移除误加的地址。",
            en: "Under Access Control → IP List in the CDN console add the visitor's egress range to the allow list, or remove it from the deny list.",
        },
        Text {
            zh: "注意 IPv6 访客和运营商共享出口，IPv6 段要单独添加。",
            en: "Mind IPv6 visitors and shared carrier addresses; IPv6 ranges are entered separately.",
        },
        Text {
            zh: "等待约 10 分钟，请访客重试；仅探测点被拒的，可把探测点 IP 加入白名单后再诊断。",
            en: "Wait about 10 minutes and have the visitor try again; if only this vantage is refused, allow its address and diagnose again.",
        },
    ],
    meaning: Text {
        zh: "节点明确给出 IP 规则的拒绝原因，或访客地址按配置确实会被拒绝。规则只看客户端 IP，所以从别处测试可能完全正常。若被拒的只是我们的探测点，则不说明访客打不开。",
        en: "The node names the IP rule, or the configuration refuses the given address. It looks at the client's address only, so it may work elsewhere. If only this vantage is refused, visitors need not be.",
    },
    explains: &[
        "access.denied_by_edge",
        "http.cors_blocked",
        "origin.http_4xx",
        "origin.unreachable_from_cdn",
    ],
    references: &[],
};
