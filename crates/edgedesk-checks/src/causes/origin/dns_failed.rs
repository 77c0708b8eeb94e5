use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origin's name does not resolve.
pub static DNS_FAILED: Cause = Cause {
    code: "origin.dns_failed",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "源站域名无法解析", en: "The origin's name does not resolve" },
    summary: Text {
        zh: "{host} 的源站域名解析不到地址，CDN 无法回源，访客会看到 5xx 错误。",
        en: "The name of {host}'s origin does not resolve, so the CDN cannot fetch and visitors get 5xx.",
    },
    fix: &[
        Text {
            zh: "在 CDN 控制台“回源配置 → 源站信息”核对源站域名是否拼写正确。",
            en: "Check the origin's name under Origin Configuration → Origin Info in the CDN console.",
        },
        Text {
            zh: "到该域名的 DNS 服务商控制台恢复或添加解析记录，用 dig 源站域名 确认能得到公网地址。",
            en: "Restore its record at that name's DNS provider and see with dig that it yields a public address.",
        },
        Text {
            zh: "如果源站只有固定 IP，也可直接把源站类型改为 IP；约 10 分钟后重新诊断。",
            en: "If the server has a fixed address, set that instead; diagnose again after about 10 minutes.",
        },
    ],
    meaning: Text {
        zh: "配置里的源站域名在权威 DNS 上不存在、没有地址或解析失败。常见于服务器迁移后删了旧记录、对象存储 Bucket 已删除、域名过期。已缓存的内容可能仍能打开，掩盖问题。加速域名自身的解析是正常的，不要混淆。",
        en: "The configured origin name does not exist, has no address or fails to resolve: its record was deleted in a move, the bucket is gone, or its domain expired. Cached content may still open and hide it. The accelerated domain's own DNS is fine and not to be confused with it.",
    },
    explains: &[
        "http.empty_reply",
        "http.malformed_response",
        "origin.http_5xx",
        "origin.unreachable_from_cdn",
        "origin.partial_outage",
    ],
    references: &["RFC 9209 section 2.3.2"],
};
