use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The accelerated domain is switched off.
pub static DOMAIN_OFFLINE: Cause = Cause {
    code: "cdn.domain_offline",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "加速域名已停用", en: "The accelerated domain is switched off" },
    summary: Text {
        zh: "{host} 在 CDN 上已停用，节点不再为它提供服务。",
        en: "{host} is switched off on the CDN, so the nodes no longer serve it.",
    },
    fix: &[
        Text {
            zh: "进入 CDN 控制台“域名管理”，找到 {host}，查看状态和停用原因（手动停用、长期无流量、违规等）。",
            en: "In the CDN console under Domain Names find {host} and read its status and why it was switched off (by hand, idle for long, a violation).",
        },
        Text {
            zh: "原因消除后点击“启用”，等待约 5～10 分钟，状态变为“正常运行”。",
            en: "Once the reason is gone press Enable and wait some 5 to 10 minutes until it is running.",
        },
        Text {
            zh: "如果不再使用 CDN，请到 DNS 服务商处把 {host} 的 CNAME 改为您的源站记录。",
            en: "If you no longer want the CDN, point {host} at your own server in DNS instead of the CNAME.",
        },
    ],
    meaning: Text {
        zh: "控制面显示域名状态为“已停用”或“停用中”。可能是有人手动停用、账号欠费、长期没有流量，或内容违规。停用后节点返回 403 或默认证书，CNAME 可能解析到源站或无法解析；看起来像防盗链或证书问题，其实启用即可恢复。",
        en: "The control plane gives the domain's status as offline or stopping: switched off by hand, for an overdue account, after long idleness, or for its content. Edges then answer 403 or with a default certificate and the CNAME may lead to the origin or nowhere. It looks like access control or a certificate fault, yet enabling the domain is what mends it.",
    },
    explains: &[
        "cdn.domain_configuring",
        "dns.cname_dangling",
        "edge.*",
        "tls.*",
        "http.*",
        "access.*",
        "cache.*",
        "content.*",
        "origin.unreachable_from_cdn",
    ],
    references: &[],
};
