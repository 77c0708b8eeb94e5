use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The edge has cached an error.
pub static ERROR_CACHED: Cause = Cause {
    code: "cache.error_cached",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "节点缓存了错误响应", en: "The edge has cached an error" },
    summary: Text {
        zh: "节点缓存了 {url} 的错误响应，源站已经正常，访客仍看到错误。",
        en: "The nodes have cached an error for {url}: the origin is fine again, visitors still see it.",
    },
    fix: &[
        Text {
            zh: "在 CDN 控制台“刷新预热 → URL 刷新”提交该网址，约 5～10 分钟后生效。",
            en: "Purge the URL under Refresh in the CDN console; it takes 5 to 10 minutes.",
        },
        Text {
            zh: "在“缓存配置 → 状态码过期时间”缩短 4xx、5xx 的缓存时间（如 0～10 秒）。",
            en: "Under Cache → Status Code TTL shorten the time for 4xx and 5xx, to 0–10 seconds for instance.",
        },
        Text { zh: "用 curl -sI {url} 确认返回 200。", en: "Confirm 200 with curl -sI {url}." },
    ],
    meaning: Text {
        zh: "错误响应带有命中标记或大于零的 Age，而同样的请求直接发给源站是正常的。多半是源站曾短暂故障，或文件上传之前就被访问过。容易误认为规则还在拒绝或源站仍有故障。",
        en: "The error bears a hit mark or an Age above zero while the origin answers the same request well. The origin failed for a moment, or the file was asked for before it was uploaded. It is easily mistaken for a rule still in force or an origin still broken.",
    },
    explains: &[
        "origin.http_4xx",
        "origin.http_5xx",
        "access.denied_by_edge",
        "http.cors_blocked",
        "content.differs",
    ],
    references: &["RFC 9111 section 4", "RFC 9111 section 5.1"],
};
