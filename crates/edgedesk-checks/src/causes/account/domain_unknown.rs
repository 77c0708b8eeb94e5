use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The domain has not been added to the CDN.
pub static DOMAIN_UNKNOWN: Cause = Cause {
    code: "account.domain_unknown",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "域名没有添加到 CDN", en: "The domain has not been added to the CDN" },
    summary: Text {
        zh: "{host}：域名没有添加到 CDN。",
        en: "{host}: the domain has not been added to the CDN.",
    },
    fix: &[],
    meaning: Text { zh: "域名没有添加到 CDN。", en: "The domain has not been added to the CDN." },
    explains: &[],
    references: &[],
};
