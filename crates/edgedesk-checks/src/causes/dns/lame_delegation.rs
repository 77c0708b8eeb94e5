use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// No authoritative server of the zone answers.
pub static LAME_DELEGATION: Cause = Cause {
    code: "dns.lame_delegation",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text {
        zh: "权威 DNS 服务器都不能回答", en: "No authoritative server of the zone answers"
    },
    summary: Text {
        zh: "{zone} 的权威 DNS 服务器没有一台能正常回答，访客解析不了 {host}。",
        en: "None of {zone}'s authoritative servers answers for it, so visitors cannot resolve {host}.",
    },
    fix: &[
        Text {
            zh: "用 dig NS {zone} +trace 查看注册商登记的 DNS 服务器，再逐台执行 dig @服务器 {zone} SOA。",
            en: "See with dig NS {zone} +trace which servers the registrar lists, and ask each: dig @SERVER {zone} SOA.",
        },
        Text {
            zh: "回答 REFUSED 或没有 aa 标志：到 DNS 服务商控制台确认 {zone} 已添加、未欠费、未被暂停。",
            en: "Where one says REFUSED or lacks the aa flag, make sure that {zone} exists, is paid and not paused at the DNS provider.",
        },
        Text {
            zh: "换过 DNS 服务商的，到注册商处把 DNS 服务器改成新服务商给出的名称；无应答的，请放通 53 端口的 UDP 和 TCP。",
            en: "After a change of provider, set the new provider's name servers at the registrar; where one is silent, open port 53 for UDP and TCP.",
        },
        Text {
            zh: "每台都返回带 aa 标志的 SOA 后，重新诊断。",
            en: "Once each returns the SOA with the aa flag, diagnose again.",
        },
    ],
    meaning: Text {
        zh: "上级区的委派还在，但被委派的每一台服务器都拒绝、不具权威或没有应答，业内称为 lame delegation。常见于域名已从解析账号中删除、解析服务欠费、更换服务商时只改了一边。我们逐台直接询问并记录每台的回答，因此不依赖任何缓存。递归解析器看到的是 SERVFAIL 或超时，容易误认为 DNSSEC 问题或网络问题。",
        en: "The parent delegates, but every server it names refuses, is not authoritative or is silent. Usually the zone was removed from the DNS account, the service is unpaid, or only one side was changed in a move. Each server was asked directly, so no cache takes part. Resolvers show it as SERVFAIL or a timeout, and it is easily mistaken for DNSSEC or network trouble.",
    },
    explains: &[
        "dns.partial_lame",
        "dns.servfail",
        "dns.timeout",
        "dns.no_address",
        "dns.resolver_divergence",
        "dns.stale_cache",
        "perf.dns_slow",
    ],
    references: &["RFC 1912 section 2.8", "RFC 9499 section 7"],
};
