use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The edge denies access without a reason.
pub static DENIED_BY_EDGE: Cause = Cause {
    code: "access.denied_by_edge",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text {
        zh: "CDN 节点拒绝访问（原因未标明）", en: "The edge denies access without a reason"
    },
    summary: Text {
        zh: "CDN 节点拒绝了对 {host} 的访问（403），但没有说明原因，而源站本身是正常的。",
        en: "The CDN's node refuses {host} with 403 and gives no reason, while the origin itself answers.",
    },
    fix: &[
        Text {
            zh: "在 CDN 控制台“访问控制”逐项核对 Referer、IP、UA、URL 鉴权、区域和频次规则，特别是最近改过的。",
            en: "Go through Referer, IP, User-Agent, URL signing, region and rate rules under Access Control, the latest changes first.",
        },
        Text {
            zh: "按原样补充访客的信息（Referer、User-Agent、IP、时间）重新诊断，便于定位是哪条规则。",
            en: "Diagnose again with the visitor's Referer, User-Agent, address and time, so that the rule can be found.",
        },
        Text {
            zh: "都没有命中的，提交工单，附上响应头中的请求 ID。",
            en: "If none fits, open a ticket with the request id from the response headers.",
        },
    ],
    meaning: Text {
        zh: "403 由节点生成，不是源站返回，也不是缓存的；相同请求直接发给源站是正常的。我们没有看到厂商的原因头，也没有能让结果翻转的条件，因此只能说到这里。能证实具体规则时，以那条原因为准。",
        en: "The 403 was made at the node: neither the origin's nor cached, and the origin answers the same request. No reason header and nothing that flips it was found, so no more can be said. A rule that is proven takes this one's place.",
    },
    explains: &["http.cors_blocked"],
    references: &["RFC 9110 section 15.5.4"],
};
