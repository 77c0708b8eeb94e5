use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The bandwidth cap stopped the domain.
pub static BANDWIDTH_CAPPED: Cause = Cause {
    code: "cdn.bandwidth_capped",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "触发带宽封顶后停止加速", en: "The bandwidth cap stopped the domain" },
    summary: Text {
        zh: "{host} 的用量触发了您设置的带宽封顶，CDN 已停止加速。",
        en: "{host} hit the bandwidth cap that you set, and the CDN has stopped serving it.",
    },
    fix: &[
        Text {
            zh: "在 CDN 控制台查看“用量封顶”的阈值和触发时间，并在监控或日志中确认流量从哪里来。",
            en: "In the CDN console see the usage cap's threshold and when it struck, and find in the logs where the traffic came from.",
        },
        Text {
            zh: "正常增长：调高封顶阈值；异常流量：先设置 Referer、IP 或频次限制，避免再次触发。",
            en: "If the growth is real, raise the cap; if not, set Referer, IP or rate rules first.",
        },
        Text {
            zh: "在“域名管理”中重新启用 {host}，等待约 10 分钟后重新诊断。",
            en: "Enable {host} again under Domain Names, wait about 10 minutes and diagnose again.",
        },
    ],
    meaning: Text {
        zh: "带宽（用量）封顶是防止产生意外账单的保护：达到阈值后域名会停止加速，访问返回 403 或被解析回源站。依据是控制面上的封顶标记。盗刷、攻击或一次大的下载活动是常见诱因。它不会自动恢复，看起来像欠费停机，但账号状态是正常的。",
        en: "A bandwidth cap guards against a surprising bill: at the threshold the domain stops, and visits get 403 or are sent to the origin. The proof is the control plane's flag. Hot-linking, an attack or one big download are the usual triggers. It does not lift by itself, and looks like an unpaid bill although the account is in order.",
    },
    explains: &[
        "cdn.domain_offline",
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
