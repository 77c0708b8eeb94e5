use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The domain is under review.
pub static UNDER_REVIEW: Cause = Cause {
    code: "cdn.under_review",
    kind: Kind::Fault,
    who_acts: Actor::Wait,
    title: Text { zh: "域名审核中", en: "The domain is under review" },
    summary: Text {
        zh: "{host} 仍在审核中，通过之前 CDN 不会为它提供服务。",
        en: "{host} is still under review, and the CDN will not serve it before it passes.",
    },
    fix: &[
        Text {
            zh: "请等待审核结果，一般需要 1～2 个工作日。",
            en: "Wait for the result; it usually takes 1 to 2 working days.",
        },
        Text {
            zh: "审核期间先不要把 DNS 切到 CDN；已经切换的，请临时改回源站记录。",
            en: "Until then keep DNS off the CDN; if it was switched already, point it back at the origin for now.",
        },
        Text {
            zh: "超过 2 个工作日仍未出结果，请提交工单并附上域名。",
            en: "If there is no result after 2 working days, open a ticket with the domain.",
        },
    ],
    meaning: Text {
        zh: "控制面显示域名状态为“审核中”。新添加的域名要核对备案和内容，通过后才会下发到节点。审核期间节点不认识这个域名，会返回 403、默认页或默认证书，这些都随审核通过而消失。容易误认为节点漏配。",
        en: "The control plane gives the status as checking: a new domain's filing and content are reviewed before it goes to the nodes. Meanwhile the nodes do not know it and answer 403, a default page or a default certificate; all of that ends with the approval. It is easily mistaken for a node that lacks its settings.",
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
