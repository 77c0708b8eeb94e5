use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The domain has no valid ICP filing.
pub static ICP_MISSING: Cause = Cause {
    code: "cdn.icp_missing",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "域名没有有效的 ICP 备案", en: "The domain has no valid ICP filing" },
    summary: Text {
        zh: "{host} 没有有效的 ICP 备案（或备案未接入），中国内地节点因此拦截了访问。",
        en: "{host} has no valid ICP filing (or it is not attached here), so nodes in mainland China block visits.",
    },
    fix: &[
        Text {
            zh: "在工信部备案系统（beian.miit.gov.cn）查询 {zone} 是否有备案，主体与域名是否一致。",
            en: "Look up {zone} in the MIIT filing system (beian.miit.gov.cn): is it filed, and for the right owner?",
        },
        Text {
            zh: "没有备案：到云服务商的备案系统提交备案；已有备案但不在本服务商：办理“接入备案”。",
            en: "Not filed: file through the cloud provider's ICP service. Filed elsewhere: have the filing attached to this provider.",
        },
        Text {
            zh: "备案完成之前，可在“域名管理 → 基本配置”把加速区域改为“仅海外（不含中国内地）”。",
            en: "Until then you can set the region to overseas only under Domain Names → Basic Information.",
        },
        Text {
            zh: "管局通过后状态同步通常需要数小时到一个工作日，之后重新诊断。",
            en: "After approval the status takes hours to a working day to arrive; then diagnose again.",
        },
    ],
    meaning: Text {
        zh: "中国内地的 CDN 节点只能为已备案的域名提供服务。没有备案、备案被注销，或备案没有接入当前服务商时，HTTP 请求会被换成提示页或 302 跳转，HTTPS 则常在 ClientHello 之后直接被重置。依据是控制面给出的原因，或内地区域出现可识别的备案拦截页。最容易误认为 TLS 故障或防盗链；换一个已备案的 SNI 访问同一节点却正常，就能区分。",
        en: "Nodes in mainland China may serve filed domains only. Without a filing, with a cancelled one, or one not attached to this provider, HTTP gets a notice page or a 302, and HTTPS is often reset right after the ClientHello. The proof is the control plane's reason or a recognised block page in a mainland region. It is most easily mistaken for a TLS fault or access control; a filed SNI that works at the same node tells them apart.",
    },
    explains: &[
        "cdn.domain_offline",
        "cdn.review_failed",
        "cdn.under_review",
        "edge.*",
        "tls.*",
        "http.*",
        "access.*",
        "cache.*",
        "content.*",
        "origin.unreachable_from_cdn",
        "origin.http_4xx",
        "origin.http_5xx",
    ],
    references: &["https://beian.miit.gov.cn/"],
};
