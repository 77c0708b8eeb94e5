use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The probing side itself is blocked.
pub static VANTAGE_BLOCKED: Cause = Cause {
    code: "desk.vantage_blocked",
    kind: Kind::Note,
    who_acts: Actor::Desk,
    title: Text {
        zh: "探测点自身被限制，结论不可靠", en: "The probing side itself is blocked"
    },
    summary: Text {
        zh: "探测点自身的网络受到限制，本次对 {host} 的结论不可靠。",
        en: "The probing side's own network is restricted, so what it found about {host} cannot be relied on.",
    },
    fix: &[
        Text {
            zh: "请运维检查探测服务器的出口防火墙、代理和 DNS，并确认控制站点可以访问。",
            en: "Whoever runs this service should check egress firewall, proxy and DNS and see that the control sites answer.",
        },
        Text {
            zh: "如果是被目标限频或拉黑，请把探测点 IP 加入 CDN 和源站的白名单，然后重新诊断。",
            en: "If the target limits or bans this vantage, allow its address at CDN and origin and diagnose again.",
        },
        Text {
            zh: "急用时可请访客使用“访客视角”链接，从访客自己的网络采集信息。",
            en: "Meanwhile a my-visitor's-view link collects the facts from a visitor's own network.",
        },
    ],
    meaning: Text {
        zh: "从这个探测点看，包括控制站点在内的所有目标都以同样的方式失败，或目标明确拒绝的是我们。这说明的是探测一侧，不是您的网站。因此不给出网站故障的结论，以免误判。",
        en: "From this vantage all targets, control sites included, fail alike, or the target says that it refuses us. That speaks of the probing side, not of your site, so no verdict on the site is given.",
    },
    explains: &[],
    references: &[],
};
