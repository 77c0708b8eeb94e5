use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// DNS is slow.
pub static DNS_SLOW: Cause = Cause {
    code: "perf.dns_slow",
    kind: Kind::Advice,
    who_acts: Actor::Customer,
    title: Text { zh: "DNS 解析慢", en: "DNS is slow" },
    summary: Text {
        zh: "解析 {host} 偏慢，访客首次打开时要多等一会儿。",
        en: "Resolving {host} is slow, so a first visit waits longer.",
    },
    fix: &[
        Text {
            zh: "缩短 CNAME 链（不要在中间再套别名），把 TTL 设为 600 秒左右。",
            en: "Shorten the CNAME chain, without aliases of your own in between, and set a TTL of about 600 seconds.",
        },
        Text {
            zh: "权威服务器响应慢的，换用在访客所在地有节点的 DNS 服务商；用 dig {host} 查看 Query time。",
            en: "If the authority is slow, use a DNS provider near your visitors; see the query time in dig {host}.",
        },
    ],
    meaning: Text {
        zh: "解析耗时超过阈值，报告给出每一步用时。首次之后会有缓存，因此只影响首次访问。",
        en: "Resolution took longer than the threshold; each step's time is given. Caches help afterwards, so only first visits notice.",
    },
    explains: &[],
    references: &[],
};
