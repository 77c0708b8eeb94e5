use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Some CDN edges are out of order.
pub static PARTIAL_OUTAGE: Cause = Cause {
    code: "edge.partial_outage",
    kind: Kind::Fault,
    who_acts: Actor::Provider,
    title: Text { zh: "部分 CDN 节点不可用", en: "Some CDN edges are out of order" },
    summary: Text {
        zh: "为 {host} 服务的部分 CDN 节点不可用，被调度到这些节点的访客打不开网站。",
        en: "Some of the CDN nodes serving {host} are out of order; visitors sent to them cannot open the site.",
    },
    fix: &[
        Text {
            zh: "提交工单给 CDN 服务商，附上本报告列出的故障节点 IP、错误和时间，请其摘除这些节点。",
            en: "Open a ticket with the CDN listing the failing addresses, errors and times from this report, and ask to have them taken out.",
        },
        Text {
            zh: "临时可让受影响的访客刷新 DNS 缓存或更换网络，换到其他节点。",
            en: "Affected visitors may meanwhile flush their DNS cache or change networks to get other nodes.",
        },
        Text {
            zh: "节点摘除后重新诊断，应当全部地址正常。",
            en: "Diagnose again afterwards; all addresses should work.",
        },
    ],
    meaning: Text {
        zh: "同一时刻、同一请求，解析出的节点中有的成功、有的失败，差别只在节点。因此源站、证书和配置都不是原因。浏览器遇到坏节点时有时会换一个地址重试，所以表现为“时好时坏”。容易误认为源站不稳定。",
        en: "At the same moment the same request works at some nodes and fails at others; only the node differs, so origin, certificate and settings are not to blame. Browsers may retry another address, hence “sometimes”. It is easily mistaken for an unstable origin.",
    },
    explains: &["perf.connect_slow"],
    references: &[],
};
