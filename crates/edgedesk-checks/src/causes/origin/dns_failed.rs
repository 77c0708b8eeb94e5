use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origin's name does not resolve.
pub static DNS_FAILED: Cause = Cause {
    code: "origin.dns_failed",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "源站域名无法解析", en: "The origin's name does not resolve" },
    summary: Text {
        zh: "{host}：源站域名无法解析。", en: "{host}: the origin's name does not resolve."
    },
    fix: &[],
    meaning: Text { zh: "源站域名无法解析。", en: "The origin's name does not resolve." },
    explains: &[],
    references: &[],
};
