use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origin turns the CDN away but answers others.
pub static UNREACHABLE_FROM_CDN: Cause = Cause {
    code: "origin.unreachable_from_cdn",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text {
        zh: "源站防火墙拦截了 CDN 回源", en: "The origin turns the CDN away but answers others"
    },
    summary: Text {
        zh: "{host} 的源站本身正常，但拦截了 CDN 的回源请求，访客会看到 5xx 或 403。",
        en: "{host}'s origin works but turns the CDN away, so visitors get 5xx or 403.",
    },
    fix: &[
        Text {
            zh: "在 CDN 控制台或文档中获取回源 IP 段，加入源站安全组、防火墙、宝塔、安全狗、云锁、fail2ban 等的白名单。",
            en: "Get the CDN's origin-pull ranges and allow them in the security group, firewall, panel and security software (fail2ban and the like).",
        },
        Text {
            zh: "让源站按 X-Forwarded-For 识别真实访客，避免把节点当成单个用户限频或封禁。",
            en: "Have the origin read visitors from X-Forwarded-For, lest it limits or bans a node as one client.",
        },
        Text {
            zh: "检查源站防火墙日志中是否有节点 IP 被拦截；放行后刷新缓存并重新诊断。",
            en: "Look for node addresses in its firewall log; after allowing them purge the cache and diagnose again.",
        },
    ],
    meaning: Text {
        zh: "用与 CDN 完全相同的地址、端口、协议、Host 和 SNI 直接请求源站，结果正常，而节点报告连不上或被拒。差别只在来源 IP，因此是源站一侧在拦截 CDN。回源 IP 段更新、攻击后自动封禁是最常见的起因。“源站直接访问没问题”正是证据，而不是反证。",
        en: "With the very address, port, protocol, Host and SNI that the CDN uses, the origin answers a direct request, while the nodes report a failed or refused connection. Only the source address differs. New CDN ranges or an automatic ban after an attack are usual. “The origin opens fine” is the proof here, not a contradiction.",
    },
    explains: &["http.empty_reply", "http.malformed_response", "origin.http_5xx", "access.denied_by_edge"],
    references: &[],
};
