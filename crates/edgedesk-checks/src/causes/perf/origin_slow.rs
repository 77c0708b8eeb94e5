use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origin is slow.
pub static ORIGIN_SLOW: Cause = Cause {
    code: "perf.origin_slow",
    kind: Kind::Advice,
    who_acts: Actor::Customer,
    title: Text { zh: "源站响应慢", en: "The origin is slow" },
    summary: Text {
        zh: "{host} 的源站响应较慢，未命中缓存的访问会等待更久。",
        en: "{host}'s origin is slow, so visits that miss the cache wait longer.",
    },
    fix: &[
        Text {
            zh: "检查源站的慢查询、CPU 和带宽；为静态内容设置更长的缓存时间以减少回源。",
            en: "Look at slow queries, load and bandwidth there, and cache static content longer.",
        },
        Text {
            zh: "动态内容可使用全站（动态）加速；改后用 curl 对比命中与未命中的首字节时间。",
            en: "Use dynamic acceleration for the rest; compare the first byte of a hit and a miss with curl.",
        },
    ],
    meaning: Text {
        zh: "源站首字节时间超过阈值，明显慢于节点命中时。瓶颈在源站或回源链路，不在访客到节点这一段。",
        en: "The origin's first byte takes longer than the threshold, far longer than a hit at the node: the origin or the way to it is slow, not the visitor's side.",
    },
    explains: &[],
    references: &[],
};
