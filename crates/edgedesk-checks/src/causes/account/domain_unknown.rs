use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The domain has not been added to the CDN.
pub static DOMAIN_UNKNOWN: Cause = Cause {
    code: "account.domain_unknown",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "域名没有添加到 CDN", en: "The domain has not been added to the CDN" },
    summary: Text {
        zh: "{host} 没有添加到 CDN，节点不会为它提供服务。",
        en: "{host} has not been added to the CDN, so no node will serve it.",
    },
    fix: &[
        Text {
            zh: "登录 CDN 控制台，进入“域名管理 → 添加域名”，添加 {host}（或覆盖它的泛域名），并填写源站信息。",
            en: "In the CDN console open Domain Names → Add Domain Name, add {host} (or a wildcard that covers it) and enter its origin.",
        },
        Text {
            zh: "审核和配置下发完成后，到 DNS 服务商控制台为 {host} 添加分配到的 CNAME。",
            en: "Once it is reviewed and rolled out, create the assigned CNAME for {host} at the DNS provider.",
        },
        Text {
            zh: "用 dig {host} CNAME 确认已指向分配的 CNAME，再重新诊断。",
            en: "Confirm with dig {host} CNAME that it leads to the assigned name, then diagnose again.",
        },
    ],
    meaning: Text {
        zh: "CDN 的控制面里既没有这个域名，也没有能覆盖它的泛域名。常见原因是只添加了主域名而漏了子域名（www 与裸域名是两个域名）、域名已被删除，或者加在了别家 CDN。依据是控制面的查询结果，而不是节点的 403 页面。容易误认为访问控制：节点对未添加的域名同样返回 403。",
        en: "The control plane has neither this domain nor a wildcard covering it. Usually only the parent was added and not the sub-domain (www and the bare domain are two names), it was deleted, or it lives on another vendor's CDN. The proof is the control plane's own answer, not a 403 page. It is easily mistaken for access control, because an edge answers 403 for unknown names too.",
    },
    explains: &[
        "cdn.*",
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
