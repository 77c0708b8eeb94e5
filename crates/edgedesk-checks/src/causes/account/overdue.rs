use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The account is overdue.
pub static OVERDUE: Cause = Cause {
    code: "account.overdue",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "账号欠费", en: "The account is overdue" },
    summary: Text { zh: "{host}：账号欠费。", en: "{host}: the account is overdue." },
    fix: &[],
    meaning: Text { zh: "账号欠费。", en: "The account is overdue." },
    explains: &[],
    references: &[],
};
