use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Some authoritative servers do not answer.
pub static PARTIAL_LAME: Cause = Cause {
    code: "dns.partial_lame",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text {
        zh: "部分权威 DNS 服务器不能回答", en: "Some authoritative servers do not answer"
    },
    summary: Text {
        zh: "{zone} 的部分权威 DNS 服务器不能回答，访客的解析时快时慢、偶尔失败。",
        en: "Some of {zone}'s authoritative servers do not answer, so visitors resolve it slowly or sometimes not at all.",
    },
    fix: &[
        Text {
            zh: "逐台执行 dig @服务器 {zone} SOA，找出没有应答、REFUSED 或没有 aa 标志的服务器。",
            en: "Ask each with dig @SERVER {zone} SOA and find those that are silent, refuse or lack the aa flag.",
        },
        Text {
            zh: "能修复的，在该服务器上重新加载区并放通 53 端口；已停用的，到注册商和区内的 NS 记录里同时删掉。",
            en: "Load the zone there and open port 53, or remove a retired server both at the registrar and from the zone's own NS records.",
        },
        Text {
            zh: "改完再逐台确认全部正常；上级 NS 的缓存可能还要保留最长 48 小时。",
            en: "Then check each again; the parent's NS may stay cached for up to 48 hours.",
        },
    ],
    meaning: Text {
        zh: "委派给出的几台服务器中，有的正常、有的不行。解析器会换一台重试，所以多数访客只是变慢，少数会失败，重试又好了。我们逐台询问，列出每台的回答。容易误认为 CDN 或网络不稳定，因为故障时有时无。",
        en: "Of the delegated servers some work and some do not. Resolvers retry elsewhere, so most visitors are only slowed, a few fail, and a second try works. Each server was asked and its answer is listed. Because it comes and goes, it is easily mistaken for an unstable CDN or network.",
    },
    explains: &["dns.servfail", "dns.timeout", "dns.resolver_divergence", "perf.dns_slow"],
    references: &["RFC 1912 section 2.8", "RFC 2182"],
};
