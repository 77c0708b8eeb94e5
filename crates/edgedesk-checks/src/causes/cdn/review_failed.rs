use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The domain failed its review.
pub static REVIEW_FAILED: Cause = Cause {
    code: "cdn.review_failed",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "域名审核未通过", en: "The domain failed its review" },
    summary: Text {
        zh: "{host} 没有通过审核，CDN 因此没有为它提供服务。",
        en: "{host} failed its review, so the CDN does not serve it.",
    },
    fix: &[
        Text {
            zh: "在“域名管理”中打开 {host}，查看审核未通过的原因。",
            en: "Open {host} under Domain Names and read why it failed.",
        },
        Text {
            zh: "按原因整改：补办或接入 ICP 备案、移除不合规内容，或把加速区域改为“仅海外”。",
            en: "Mend what it names: file or attach the ICP record, take down the content, or set the acceleration region to overseas only.",
        },
        Text {
            zh: "重新提交审核；对结果有疑问可提交工单申诉。",
            en: "Submit it again, or appeal by ticket.",
        },
    ],
    meaning: Text {
        zh: "控制面显示状态为“审核失败”，并附有平台给出的原因。最常见的是域名没有备案或备案未接入，其次是站点无法打开、内容不合规。未通过审核的域名不会下发到节点，所以节点返回 403 或默认证书只是结果。",
        en: "The control plane gives the status as check_failed with the platform's reason: most often no ICP filing, or one not attached to this provider, else a site that could not be opened or whose content is not allowed. Such a domain never reaches the nodes, so their 403 or default certificate is only a consequence.",
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
