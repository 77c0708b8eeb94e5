use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The name exists but has no address.
pub static NO_ADDRESS: Cause = Cause {
    code: "dns.no_address",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "主机记录存在但没有地址", en: "The name exists but has no address" },
    summary: Text {
        zh: "{host} 在 DNS 中存在，但没有 CNAME、A 或 AAAA 记录，访客得不到地址。",
        en: "{host} exists in DNS but has no CNAME, A or AAAA record, so visitors get no address.",
    },
    fix: &[
        Text {
            zh: "到 {zone} 的 DNS 服务商控制台，为 {host} 添加 CDN 分配的 CNAME。",
            en: "At {zone}'s DNS provider add the CNAME that the CDN assigned to {host}.",
        },
        Text {
            zh: "同名的 TXT 或 MX 记录会与 CNAME 冲突，请先移到其他主机名，或改用服务商的 CNAME 拉平（ALIAS）。",
            en: "A TXT or MX of the same name forbids a CNAME: move it, or use the provider's flattening (ALIAS).",
        },
        Text {
            zh: "用 dig {host} A 看到地址即生效。", en: "dig {host} A shows an address when it works."
        },
    ],
    meaning: Text {
        zh: "权威服务器回答 NOERROR 但没有地址（NODATA）：名字存在，可能只有 TXT、MX，或者只有下级名字。常见于为验证归属加过 TXT 却忘了加 CNAME、记录只建在某条线路。与 NXDOMAIN 的区别是名字存在，处理方法相同。",
        en: "The authority answers NOERROR without an address (NODATA): the name has only a TXT or MX, or merely names below it. Often a TXT was made to prove ownership and the CNAME forgotten, or the record exists for one line only. Unlike NXDOMAIN the name exists; the cure is the same.",
    },
    explains: &["dns.cname_missing"],
    references: &["RFC 2308 section 2.2"],
};
