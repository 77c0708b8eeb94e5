use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The HTTPS/SVCB record contradicts the service.
pub static HTTPS_RECORD_CONFLICT: Cause = Cause {
    code: "dns.https_record_conflict",
    kind: Kind::Advice,
    who_acts: Actor::Customer,
    title: Text {
        zh: "HTTPS/SVCB 记录与实际服务不符", en: "The HTTPS/SVCB record contradicts the service"
    },
    summary: Text {
        zh: "{host} 的 HTTPS（SVCB）记录与实际服务不一致，较新的浏览器可能因此变慢或失败。",
        en: "{host}'s HTTPS (SVCB) record contradicts what is served, which may slow or break newer browsers.",
    },
    fix: &[
        Text {
            zh: "用 dig {host} HTTPS 查看 alpn、port、ipv4hint 和 ipv6hint。",
            en: "Look at alpn, port, ipv4hint and ipv6hint with dig {host} HTTPS.",
        },
        Text {
            zh: "到 DNS 服务商控制台删除这条记录，或改为与 CDN 实际支持的协议和地址一致；不建议手工填写 hint。",
            en: "Delete it at the DNS provider, or make it agree with what the CDN serves; hints are best left out.",
        },
        Text {
            zh: "再次查询确认，旧值最多缓存一个 TTL。",
            en: "Ask again to confirm; the old value is cached for at most its TTL.",
        },
    ],
    meaning: Text {
        zh: "HTTPS 记录告诉浏览器可用的协议、端口和地址提示，浏览器会照办，curl 则不看它，因此“curl 正常、浏览器不行”。多半是换 CDN 后没有同步修改。我们把记录逐项与真实连接的结果对比。多数浏览器会退回普通方式，所以这里只作建议。",
        en: "An HTTPS record tells browsers protocol, port and address hints; they obey it and curl does not, hence “curl works, the browser does not”. Mostly it was left behind in a change of CDN. Each parameter was compared with what really answers. Most browsers fall back, so this is advice.",
    },
    explains: &[],
    references: &["RFC 9460"],
};
