use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Too many redirects.
pub static TOO_MANY_REDIRECTS: Cause = Cause {
    code: "http.too_many_redirects",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "重定向次数过多", en: "Too many redirects" },
    summary: Text {
        zh: "打开 {url} 需要经过过多跳转，部分浏览器会放弃。",
        en: "{url} takes so many redirects that some browsers give up.",
    },
    fix: &[
        Text {
            zh: "用 curl -sIL {url} 列出每一跳，把中间的跳转合并，直接跳到最终地址。",
            en: "List the hops with curl -sIL {url} and redirect straight to the final address.",
        },
        Text {
            zh: "只在一处（CDN 或源站）做 HTTPS、www 和路径的跳转。",
            en: "Do HTTPS, www and path redirects in one place, CDN or origin.",
        },
        Text {
            zh: "修改后刷新缓存，确认跳转不超过 2 次。",
            en: "Purge the cache afterwards and check that at most two hops remain.",
        },
    ],
    meaning: Text {
        zh: "跳转链没有形成循环，但长度超过了客户端的上限（浏览器约 20 次，不少程序只允许 5～10 次）。通常是多年积累的规则一条接一条。每一跳还会增加一次往返的等待。",
        en: "The chain does not loop but exceeds what clients follow (about 20 in browsers, 5 to 10 in many programs). Rules have mostly piled up over the years. Each hop also costs a round trip.",
    },
    explains: &[],
    references: &["RFC 9110 section 15.4"],
};
