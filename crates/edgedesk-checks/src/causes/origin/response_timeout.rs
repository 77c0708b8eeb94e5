use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origin accepts but does not answer in time.
pub static RESPONSE_TIMEOUT: Cause = Cause {
    code: "origin.response_timeout",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "源站响应超时", en: "The origin accepts but does not answer in time" },
    summary: Text {
        zh: "{host} 的源站接受连接后迟迟不响应，超过了 CDN 的回源超时，访客会看到 504。",
        en: "{host}'s origin accepts the connection but answers too late for the CDN, so visitors get 504.",
    },
    fix: &[
        Text {
            zh: "在源站上直接请求该地址测量耗时，检查慢查询、外部接口、线程池和 CPU、内存、磁盘负载。",
            en: "Time the request on the origin itself; look at slow queries, outside calls, worker pools and load.",
        },
        Text {
            zh: "导出、报表等长任务改为异步，先返回任务编号再轮询。",
            en: "Make long tasks such as exports asynchronous: return a job id and poll.",
        },
        Text {
            zh: "确实需要更久的，在 CDN 控制台“回源配置 → 回源请求超时时间”调大，或提交工单；再用 curl 确认首字节时间。",
            en: "If it truly needs longer, raise the origin timeout in the CDN console or by ticket; then check the first byte with curl.",
        },
    ],
    meaning: Text {
        zh: "TCP（和 TLS）连接成功，请求也已送达，但在 CDN 的时限（通常 30 秒左右）内没有等到第一个字节。瓶颈在应用或数据库，不在网络；报告给出实测时间。容易误认为防火墙拦截，但那种情况连接就建立不了。",
        en: "Connection and TLS work and the request was delivered, but no first byte came within the CDN's limit, mostly some 30 seconds. The application or database is slow, not the network; the time is given. It is easily mistaken for a firewall, but then no connection would come about.",
    },
    explains: &["http.empty_reply", "origin.http_5xx", "origin.unreachable_from_cdn", "perf.origin_slow"],
    references: &["RFC 9110 section 15.6.5"],
};
