use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The IPv6 records lead elsewhere.
pub static IPV6_MISMATCH: Cause = Cause {
    code: "dns.ipv6_mismatch",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "IPv6 解析没有指向 CDN", en: "The IPv6 records lead elsewhere" },
    summary: Text {
        zh: "{host} 的 IPv6（AAAA）记录没有指向 CDN，IPv6 访客去了另一台服务器。",
        en: "{host}'s IPv6 (AAAA) records do not lead to the CDN, so IPv6 visitors reach another server.",
    },
    fix: &[
        Text {
            zh: "到 {zone} 的 DNS 服务商控制台，删除 {host} 单独设置的 AAAA 记录，只保留 CDN 的 CNAME。",
            en: "At {zone}'s DNS provider delete {host}'s own AAAA records and keep only the CDN's CNAME.",
        },
        Text {
            zh: "需要 IPv6 的，在 CDN 控制台开启“IPv6 配置”，AAAA 会由 CDN 一并给出。",
            en: "For IPv6 turn it on in the CDN console; the CDN then publishes the AAAA itself.",
        },
        Text {
            zh: "用 dig {host} AAAA 确认结果来自 CDN 的 CNAME，或为空。",
            en: "Confirm that dig {host} AAAA comes through the CDN's CNAME, or is empty.",
        },
    ],
    meaning: Text {
        zh: "A 记录走 CDN，而 AAAA 记录通向别处，多半是上线 CDN 之前留下的。手机网络大多优先使用 IPv6，于是出现“手机打不开、电脑正常”。依据是分别跟踪两种记录的终点。容易误认为移动网络故障或节点的 IPv6 故障。",
        en: "A leads to the CDN and AAAA elsewhere, mostly a leftover from before the CDN. Mobile networks prefer IPv6, so phones fail while desktops work. Both records were followed to their ends. It is easily mistaken for trouble in the mobile network or of the node's IPv6.",
    },
    explains: &[
        "edge.ipv6_broken",
        "edge.not_cdn_node",
        "edge.partial_outage",
        "edge.host_not_served",
        "tls.cert_name_mismatch",
        "tls.cert_differs_between_edges",
    ],
    references: &["RFC 6724", "RFC 8305"],
};
