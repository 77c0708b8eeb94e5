use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Resolution ends in SERVFAIL.
pub static SERVFAIL: Cause = Cause {
    code: "dns.servfail",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "解析返回 SERVFAIL", en: "Resolution ends in SERVFAIL" },
    summary: Text {
        zh: "解析 {host} 以 SERVFAIL 告终，访客得不到地址。",
        en: "Resolving {host} ends in SERVFAIL, so visitors get no address.",
    },
    fix: &[
        Text {
            zh: "用 dig {host} +trace 逐级查询，看是哪一级没有正常回答。",
            en: "Walk down with dig {host} +trace and see which level fails.",
        },
        Text {
            zh: "再用 dig {host} @223.5.5.5 和 dig {host} @1.1.1.1 对比；只有一个失败，多半是那个解析器的问题。",
            en: "Compare dig {host} @223.5.5.5 with dig {host} @1.1.1.1; if only one fails, that resolver is to blame.",
        },
        Text {
            zh: "把结果交给 DNS 服务商，请其检查区是否加载、DNSSEC 和 NS 是否正确。",
            en: "Give the output to the DNS provider and have the zone's loading, DNSSEC and NS records checked.",
        },
    ],
    meaning: Text {
        zh: "SERVFAIL 表示解析器没能完成解析，但没有说明原因。背后可能是权威服务器失效、DNSSEC 失败、CNAME 循环或记录冲突；这几项都单独检查过，能证实的会取代本条。走到这一条，说明只看到了 SERVFAIL 本身。它与 NXDOMAIN 不同：后者是明确的“不存在”。",
        en: "SERVFAIL says that a resolver could not finish, not why. Dead authorities, failed DNSSEC, a CNAME loop or a record conflict may stand behind it; each is checked by itself and takes this one's place when proven. Here only the SERVFAIL was seen. It is not NXDOMAIN, which is a clear “does not exist”.",
    },
    explains: &["dns.no_address"],
    references: &["RFC 1035 section 4.1.1", "RFC 8914"],
};
