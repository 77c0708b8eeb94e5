use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The configuration roll-out failed.
pub static CONFIGURE_FAILED: Cause = Cause {
    code: "cdn.configure_failed",
    kind: Kind::Fault,
    who_acts: Actor::Provider,
    title: Text { zh: "域名配置失败", en: "The configuration roll-out failed" },
    summary: Text {
        zh: "CDN 平台没能把 {host} 的最近一次配置下发成功，需要 CDN 方处理。",
        en: "The CDN failed to roll out the last change for {host}; its operator has to mend this.",
    },
    fix: &[
        Text {
            zh: "提交工单给 CDN 服务商，写明域名 {host}、配置时间和改动的项目，并附上本报告。",
            en: "Open a ticket with the CDN: name {host}, the time and the setting that was changed, and attach this report.",
        },
        Text {
            zh: "处理期间请不要删除域名；如果业务紧急，可临时在 DNS 中把 {host} 解析到源站。",
            en: "Do not delete the domain meanwhile; if it is urgent, point {host} at the origin in DNS for now.",
        },
        Text {
            zh: "状态恢复为“正常运行”后重新诊断。", en: "Diagnose again once the status is running."
        },
    ],
    meaning: Text {
        zh: "控制面显示状态为“配置失败”：平台收到了配置，但没能下发到节点，常见于证书与私钥不匹配、配置相互冲突或平台自身故障。这一状态由平台直接给出，客户一侧通常无法自行恢复。不要与“配置中”混淆，后者等待即可。",
        en: "The control plane gives the status as configure_failed: the platform took the change but could not bring it to the nodes, because of a key that does not fit the certificate, settings in conflict, or its own fault. Only the CDN can usually mend it. It is not to be confused with configuring, which passes by itself.",
    },
    explains: &[
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
