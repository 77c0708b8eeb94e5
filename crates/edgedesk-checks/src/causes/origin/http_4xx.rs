use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origin itself answers 4xx.
pub static HTTP_4XX: Cause = Cause {
    code: "origin.http_4xx",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "源站自身返回 4xx", en: "The origin itself answers 4xx" },
    summary: Text {
        zh: "{host} 的源站自身对 {url} 返回 4xx，CDN 只是原样转达给访客。",
        en: "{host}'s origin itself answers 4xx for {url}, and the CDN merely passes it on.",
    },
    fix: &[
        Text {
            zh: "404：确认文件在源站存在，路径大小写、回源路径改写和伪静态规则正确。",
            en: "404: does the file exist there, with the right case, path rewrite and rewrite rules?",
        },
        Text {
            zh: "401/403：检查源站的目录权限、IP 限制、登录验证和安全软件，并放行 CDN 回源 IP。",
            en: "401/403: check permissions, IP limits, logins and security software there, and allow the CDN's ranges.",
        },
        Text {
            zh: "直连源站确认恢复后，在“刷新预热”中刷新该 URL，因为错误也可能被缓存。",
            en: "When it works directly, purge the URL, as errors are cached too.",
        },
    ],
    meaning: Text {
        zh: "用配置的 Host 直接请求源站，得到与节点相同的 4xx，说明拒绝的是源站而不是 CDN 的访问控制。换其他候选 Host 也不行，所以不是回源 HOST 的问题。只有您反馈的正是这个网址时才算故障；接口根路径返回 404 之类很正常。",
        en: "With the configured Host the origin gives the same 4xx as the node, so it refuses, not the CDN's access rules; other candidate Hosts do no better. It is a fault only at the very URL complained of; an API's root answering 404 is normal.",
    },
    explains: &["http.cors_blocked"],
    references: &["RFC 9110 section 15.5"],
};
