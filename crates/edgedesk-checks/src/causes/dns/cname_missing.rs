use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// No CNAME: visits do not pass through the CDN.
pub static CNAME_MISSING: Cause = Cause {
    code: "dns.cname_missing",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text {
        zh: "没有配置 CNAME，访问不经过 CDN", en: "No CNAME: visits do not pass through the CDN"
    },
    summary: Text {
        zh: "{host} 没有通过 CNAME 指向 CDN，访客的请求不经过 CDN，CDN 上的配置对他们不起作用。",
        en: "{host} has no CNAME to the CDN: visits go elsewhere, and nothing set on the CDN takes effect for them.",
    },
    fix: &[
        Text {
            zh: "在 CDN 控制台“域名管理”中复制 {host} 的 CNAME 值。",
            en: "Copy {host}'s CNAME value under Domain Names in the CDN console.",
        },
        Text {
            zh: "到 {zone} 的 DNS 服务商控制台，删除 {host} 的 A、AAAA 记录，添加 CNAME 记录，值为上一步复制的内容。",
            en: "At {zone}'s DNS provider delete {host}'s A and AAAA records and add a CNAME with that value.",
        },
        Text {
            zh: "裸域名若有 MX、TXT 等记录而不能用 CNAME，请使用服务商的 CNAME 拉平（ALIAS/ANAME），或改用 www 并跳转。",
            en: "A bare domain with MX or TXT records cannot hold a CNAME: use flattening (ALIAS/ANAME), or www with a redirect.",
        },
        Text {
            zh: "用 dig {host} CNAME 确认；旧记录最多再缓存一个 TTL。",
            en: "Confirm with dig {host} CNAME; the old record stays cached for at most its TTL.",
        },
    ],
    meaning: Text {
        zh: "域名能解析，但既没有 CNAME 到分配的名称，解析出的地址也与该名称不同（已排除 CNAME 拉平）。常见于刚加完域名还没改 DNS、只改了部分线路，或误以为改了源站就行。站点可能照常能打开，只是没有走 CDN；此时看到的证书错误和旧内容来自源站，而不是 CDN。",
        en: "The name resolves, but neither by CNAME to the assigned name nor to that name's addresses (so it is not flattened either). Usually the domain was added and DNS never switched, or only for some lines. The site may well open, past the CDN; a certificate error or old content then comes from the server itself.",
    },
    explains: &[
        "dns.ipv6_mismatch",
        "edge.*",
        "tls.*",
        "http.*",
        "access.*",
        "cache.*",
        "content.*",
        "origin.*",
    ],
    references: &["RFC 1034 section 3.6.2"],
};
