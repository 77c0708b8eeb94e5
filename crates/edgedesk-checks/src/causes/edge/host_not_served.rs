use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The edge does not serve this host.
pub static HOST_NOT_SERVED: Cause = Cause {
    code: "edge.host_not_served",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "节点上没有该域名的配置", en: "The edge does not serve this host" },
    summary: Text {
        zh: "CDN 节点上没有 {host} 的配置，只能返回错误页或默认页。",
        en: "The CDN's nodes have no configuration for {host} and answer with an error or default page.",
    },
    fix: &[
        Text {
            zh: "在 CDN 控制台“域名管理”确认 {host}（或覆盖它的泛域名）已添加并处于“正常运行”。",
            en: "Make sure under Domain Names in the CDN console that {host}, or a wildcard covering it, exists and runs.",
        },
        Text {
            zh: "核对 {host} 的 CNAME 是它自己分配到的值，而不是其他域名的 CNAME。",
            en: "Check that {host}'s CNAME is its own and not another domain's.",
        },
        Text {
            zh: "刚添加或刚启用的，等待约 10 分钟；仍不认识时提交工单，附上节点 IP 和响应头中的请求 ID。",
            en: "If it was only just added or enabled, wait about 10 minutes; if it stays unknown, open a ticket with the node's address and the request id.",
        },
    ],
    meaning: Text {
        zh: "节点用厂商特有的方式说明它不认识这个 Host，例如阿里云的 X-Tengine-Bf-Error: non-existent domain、EdgeOne 的 418、Fastly 的 unknown domain。常见原因是域名没添加、已删除，或借用了其他域名的 CNAME。容易误认为防盗链 403；这里不是被规则拒绝，而是没有规则可用。",
        en: "The node says in its vendor's way that it does not know the Host: Alibaba's X-Tengine-Bf-Error: non-existent domain, EdgeOne's 418, Fastly's unknown domain. The domain was never added, was deleted, or borrows another's CNAME. It is easily mistaken for a rule's 403, but there is no rule at all.",
    },
    explains: &[
        "tls.cert_name_mismatch",
        "tls.handshake_failed",
        "http.redirect_elsewhere",
        "access.denied_by_edge",
        "cache.error_cached",
        "content.differs",
    ],
    references: &[],
};
