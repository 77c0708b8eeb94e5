use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// DNSSEC validation fails.
pub static DNSSEC_BOGUS: Cause = Cause {
    code: "dns.dnssec_bogus",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "DNSSEC 校验失败", en: "DNSSEC validation fails" },
    summary: Text {
        zh: "{zone} 的 DNSSEC 校验失败，使用校验解析器的访客完全打不开 {host}。",
        en: "{zone} fails DNSSEC validation, so visitors behind validating resolvers cannot open {host} at all.",
    },
    fix: &[
        Text {
            zh: "对比 dig {host} 与 dig {host} +cd：前者 SERVFAIL、后者有结果，即可确认是 DNSSEC。",
            en: "Compare dig {host} with dig {host} +cd: SERVFAIL against an answer confirms DNSSEC.",
        },
        Text {
            zh: "DNS 服务商没有开启签名的：到注册商处删除 DS 记录；开启了的：把注册商处的 DS 更新为当前 KSK 对应的值。",
            en: "If the DNS provider does not sign, delete the DS at the registrar; if it does, set the DS that fits the current KSK.",
        },
        Text {
            zh: "签名过期的：在 DNS 服务商处重新签名，并检查签名服务器的时钟。",
            en: "If signatures have expired, re-sign at the DNS provider and check the signer's clock.",
        },
        Text {
            zh: "DS 的 TTL 可能长达 24 小时；之后用 delv {host} 看到 fully validated 即恢复。",
            en: "The DS may stay cached for up to 24 hours; delv {host} then says fully validated.",
        },
    ],
    meaning: Text {
        zh: "信任链从根到 {zone} 之间断了一环：上级的 DS 与区内的 DNSKEY 不符、签名过期，或记录缺少签名。最常见的起因是更换 DNS 服务商后，注册商处仍留着旧的 DS。依据是关闭校验能解析、打开校验失败，并指出断在哪一环。只有校验解析器的用户受影响，容易误认为“部分地区故障”或权威服务器故障。",
        en: "One link between the root and {zone} is broken: the parent's DS fits no DNSKEY, a signature has expired, or is missing. Most often an old DS stayed at the registrar after a change of DNS provider. The proof is that it resolves with checking disabled and fails with it, and the broken link is named. Only users of validating resolvers suffer, so it is easily mistaken for a regional fault or a dead name server.",
    },
    explains: &["dns.servfail"],
    references: &["RFC 4035 section 5", "RFC 6840", "https://dnsviz.net/"],
};
