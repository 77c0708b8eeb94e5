use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The edge fails over IPv6 only.
pub static IPV6_BROKEN: Cause = Cause {
    code: "edge.ipv6_broken",
    kind: Kind::Fault,
    who_acts: Actor::Provider,
    title: Text { zh: "IPv6 节点不可用", en: "The edge fails over IPv6 only" },
    summary: Text {
        zh: "通过 IPv6 访问 {host} 失败，而 IPv4 正常，IPv6 访客（尤其手机用户）会变慢或打不开。",
        en: "{host} fails over IPv6 while IPv4 works; IPv6 visitors, phones above all, are slowed or shut out.",
    },
    fix: &[
        Text {
            zh: "提交工单给 CDN 服务商，附上本报告中的 IPv6 节点地址和错误。",
            en: "Open a ticket with the CDN, giving the IPv6 addresses and errors from this report.",
        },
        Text {
            zh: "修复之前，可在 CDN 控制台关闭“IPv6 配置”，让访客走 IPv4。",
            en: "Until it is mended, turn IPv6 off in the CDN console so that visitors use IPv4.",
        },
        Text {
            zh: "用 curl -6 -sv -o /dev/null {url} 确认恢复。",
            en: "Confirm with curl -6 -sv -o /dev/null {url}.",
        },
    ],
    meaning: Text {
        zh: "AAAA 记录给出的节点连接失败，同一域名的 IPv4 节点正常，而且探测点自身的 IPv6 已验证可用。没有 IPv6 的探测点不会下这个结论。若 AAAA 根本不指向 CDN，则是解析问题而不是节点问题。",
        en: "The nodes in AAAA fail, those in A work, and the vantage's own IPv6 was shown to work; a vantage without IPv6 never says this. If AAAA does not lead to the CDN at all, DNS is at fault, not the nodes.",
    },
    explains: &["edge.partial_outage", "perf.connect_slow"],
    references: &["RFC 8305"],
};
