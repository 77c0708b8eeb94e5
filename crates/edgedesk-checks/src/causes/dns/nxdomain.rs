use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The host name does not exist.
pub static NXDOMAIN: Cause = Cause {
    code: "dns.nxdomain",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "主机记录不存在", en: "The host name does not exist" },
    summary: Text { zh: "{host}：主机记录不存在。", en: "{host}: the host name does not exist." },
    fix: &[],
    meaning: Text { zh: "主机记录不存在。", en: "The host name does not exist." },
    explains: &[],
    references: &[],
};
