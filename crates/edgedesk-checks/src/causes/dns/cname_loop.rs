use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The CNAME chain runs in a circle.
pub static CNAME_LOOP: Cause = Cause {
    code: "dns.cname_loop",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "CNAME 形成循环", en: "The CNAME chain runs in a circle" },
    summary: Text {
        zh: "{host} 的 CNAME 绕成了一个圈，永远得不到地址，所有访客都打不开。",
        en: "{host}'s CNAME chain runs in a circle and never reaches an address, so nobody can open it.",
    },
    fix: &[
        Text {
            zh: "用 dig {host} CNAME 逐个查询链上的名字，找到指回前面的那一条。",
            en: "Ask for each name of the chain with dig {host} CNAME and find the one that points back.",
        },
        Text {
            zh: "到 DNS 服务商控制台，把它改为 CDN 分配的 CNAME（或真实的源站记录）。",
            en: "At the DNS provider set that one to the CNAME the CDN assigned, or to the real server.",
        },
        Text {
            zh: "确认源站域名没有解析回加速域名，然后用 dig {host} 看到地址即恢复。",
            en: "Make sure that the origin's name does not lead back to the accelerated one; an address from dig {host} shows it works.",
        },
    ],
    meaning: Text {
        zh: "链条中的某个名字重复出现，解析器只能放弃并返回 SERVFAIL。常见于两个域名互相 CNAME、把 CNAME 指向自己，或把源站域名又指回加速域名。证据就是那个重复的名字。容易误认为权威服务器故障或 DNSSEC 失败，但权威服务器的每一步回答都是正常的。",
        en: "One name of the chain comes up again and resolvers give up with SERVFAIL. Two names point at each other, one at itself, or the origin's name back at the accelerated one. The repeated name is the proof. It is easily mistaken for dead servers or failed DNSSEC, though every single answer is in order.",
    },
    explains: &[
        "dns.servfail",
        "dns.timeout",
        "dns.no_address",
        "dns.nxdomain",
        "dns.cname_wrong_target",
        "dns.cname_missing",
        "dns.cname_dangling",
    ],
    references: &["RFC 1034 section 3.6.2"],
};
