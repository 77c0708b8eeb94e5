use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The CNAME points to the wrong target.
pub static CNAME_WRONG_TARGET: Cause = Cause {
    code: "dns.cname_wrong_target",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "CNAME 指向了错误的目标", en: "The CNAME points to the wrong target" },
    summary: Text {
        zh: "{host} 的 CNAME 没有指向 CDN 分配的名称，访客被带到了别处。",
        en: "{host}'s CNAME does not lead to the name that the CDN assigned, so visitors end up elsewhere.",
    },
    fix: &[
        Text {
            zh: "在 CDN 控制台“域名管理”中复制 {host} 的 CNAME 值；每个域名的值各不相同，请勿借用其他域名的。",
            en: "Copy {host}'s own CNAME value under Domain Names in the CDN console; each domain has its own.",
        },
        Text {
            zh: "到 {zone} 的 DNS 服务商控制台，把 {host} 的 CNAME 记录值改为它，注意不要漏字或多出后缀。",
            en: "At {zone}'s DNS provider set {host}'s CNAME to exactly that, nothing missing and no suffix added.",
        },
        Text {
            zh: "用 dig {host} 查看整条链，末端应是分配的名称；旧值最多再缓存一个 TTL。",
            en: "Follow the chain with dig {host}; it must end at the assigned name. The old value stays cached for at most its TTL.",
        },
    ],
    meaning: Text {
        zh: "CNAME 链的终点不是控制台给出的名称。常见于复制错误、沿用了旧域名或删除前的 CNAME、中间还套着自己的别名。由于目标不认识这个域名，访客会看到默认证书、403 或别人的页面，这些都是结果。若链条经由您自己的别名但终点正确，则不算错。",
        en: "The chain ends elsewhere than at the name that the console gives: a copying error, the value of another domain or of a deleted one, or an alias of one's own that leads astray. As the target does not know the host, visitors see a default certificate, a 403 or somebody else's page; those are consequences. A chain through your own alias that ends rightly is no fault.",
    },
    explains: &[
        "dns.nxdomain",
        "dns.no_address",
        "dns.reserved_address",
        "dns.ipv6_mismatch",
        "edge.*",
        "tls.*",
        "http.*",
        "access.*",
        "cache.*",
        "content.*",
        "origin.*",
    ],
    references: &[],
};
