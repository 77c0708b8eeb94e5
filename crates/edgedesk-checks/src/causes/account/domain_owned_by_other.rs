use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The domain belongs to another account.
pub static DOMAIN_OWNED_BY_OTHER: Cause = Cause {
    code: "account.domain_owned_by_other",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "域名属于其他账号", en: "The domain belongs to another account" },
    summary: Text {
        zh: "{host}：域名属于其他账号。", en: "{host}: the domain belongs to another account."
    },
    fix: &[],
    meaning: Text { zh: "域名属于其他账号。", en: "The domain belongs to another account." },
    explains: &[],
    references: &[],
};
