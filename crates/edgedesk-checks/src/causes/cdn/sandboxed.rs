use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The domain is in the sandbox.
pub static SANDBOXED: Cause = Cause {
    code: "cdn.sandboxed",
    kind: Kind::Fault,
    who_acts: Actor::Provider,
    title: Text { zh: "域名因攻击或违规进入沙箱", en: "The domain is in the sandbox" },
    summary: Text {
        zh: "{host} 因遭受攻击或内容违规被 CDN 移入沙箱，访问质量不再有保障，部分访客会打不开。",
        en: "The CDN has moved {host} to its sandbox after an attack or a violation; service there is not guaranteed and some visitors cannot get in.",
    },
    fix: &[
        Text {
            zh: "提交工单询问进入沙箱的原因和解除条件，并附上域名和本报告。",
            en: "Ask by ticket why it was moved and what lifts it; attach the domain and this report.",
        },
        Text {
            zh: "如果是攻击：为域名接入 DDoS 防护和 WAF，并在“访问控制”中开启频次限制，再申请移出。",
            en: "After an attack: put DDoS protection and a WAF in front, turn on rate limits under Access Control, then ask to be moved out.",
        },
        Text {
            zh: "如果是违规：先清除相关内容并保留整改证据，再申诉。",
            en: "After a violation: remove the content, keep proof of it, then appeal.",
        },
    ],
    meaning: Text {
        zh: "为了保护其他客户，CDN 会把持续受攻击或违规的域名调度到隔离的节点池，那里的连接可能超时、被限速或被重置。依据是控制面上的沙箱标记，而不是从超时推测出来的。容易误认为节点故障或源站故障：同一源站的其他域名通常一切正常。",
        en: "To shelter its other customers a CDN moves domains under lasting attack or in violation to an isolated pool, where connections may time out, be throttled or reset. The proof is the control plane's flag, not a guess from timeouts. It is easily mistaken for a broken node or origin, yet other domains on the same origin are usually fine.",
    },
    explains: &[
        "perf.connect_slow",
        "perf.tls_slow",
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
