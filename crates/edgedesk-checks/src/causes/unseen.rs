use super::{cache, edge};
use crate::catalogue::Cause;
use crate::words::Text;

/// Causes that no probe can prove from where a diagnosis runs, and why not. They are explained all the same,
/// for agents and for what customers ask.
pub static UNSEEN: &[(&Cause, Text)] = &[
    (
        &edge::PATH_MTU,
        Text {
            zh: "数据包在访客自己的网络路径上被丢弃，诊断服务器走的是另一条路径。",
            en: "The packets are lost on the visitor's own path; the diagnosis runs over another one.",
        },
    ),
    (
        &cache::MISSING_VARY,
        Text {
            zh: "同一网址的几个版本各应给哪些访客，只有网站自己知道。",
            en: "Which version of a URL is meant for which visitor is known to the site alone.",
        },
    ),
];
