use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origin redirects and the CDN does not follow.
pub static REDIRECTS: Cause = Cause {
    code: "origin.redirects",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text {
        zh: "源站返回重定向，未开启回源跟随",
        en: "The origin redirects and the CDN does not follow",
    },
    summary: Text {
        zh: "{host}：源站返回重定向，未开启回源跟随。",
        en: "{host}: the origin redirects and the CDN does not follow.",
    },
    fix: &[],
    meaning: Text {
        zh: "源站返回重定向，未开启回源跟随。",
        en: "The origin redirects and the CDN does not follow.",
    },
    explains: &[],
    references: &[],
};
