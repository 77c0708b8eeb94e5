use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The CDN edge does not answer.
pub static TCP_TIMEOUT: Cause = Cause {
    code: "edge.tcp_timeout",
    kind: Kind::Fault,
    who_acts: Actor::Provider,
    title: Text { zh: "CDN 节点连接超时", en: "The CDN edge does not answer" },
    summary: Text {
        zh: "为 {host} 服务的 CDN 节点全部连接超时，访客长时间等待后打不开网站。",
        en: "No CDN node serving {host} accepts a connection in time; visitors wait and then get nothing.",
    },
    fix: &[
        Text {
            zh: "换一个网络（如手机流量）访问 {url}；只有个别网络不行时，先找该网络的运营商或防火墙管理员。",
            en: "Try {url} from another network, such as a phone's; if only one network fails, see its ISP or firewall first.",
        },
        Text {
            zh: "各地都超时的，提交工单给 CDN 服务商，附上节点 IP、时间、mtr 结果和本报告。",
            en: "If it fails everywhere, open a ticket with the CDN: node addresses, time, an mtr trace and this report.",
        },
        Text {
            zh: "业务紧急时，可临时在 DNS 中把 {host} 解析到源站。",
            en: "If it is urgent, point {host} at the origin in DNS for now.",
        },
    ],
    meaning: Text {
        zh: "所有节点地址都没有回应 SYN，而探测点访问控制站点正常，因此不是探测点断网。可能是节点故障、被攻击后黑洞，或中间网络不通。它与拒绝连接不同：拒绝是有人应答，超时是完全没有回音。容易误认为源站故障，但请求还没有走到源站。",
        en: "No node answered the SYN while control sites did, so the vantage is online: the nodes are down, black-holed after an attack, or the path is broken. Unlike a refusal, where somebody answers, there is silence. It is easily mistaken for a dead origin, but the request never got that far.",
    },
    explains: &[
        "edge.partial_outage",
        "edge.ipv6_broken",
        "tls.handshake_failed",
        "http.empty_reply",
        "perf.connect_slow",
    ],
    references: &[],
};
