use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The HTTPS/SVCB record contradicts the service.
pub static HTTPS_RECORD_CONFLICT: Cause = Cause {
    code: "dns.https_record_conflict",
    kind: Kind::Advice,
    who_acts: Actor::Customer,
    title: Text {
        zh: "HTTPS/SVCB 记录与实际服务不符", en: "The HTTPS/SVCB record contradicts the service"
    },
    summary: Text {
        zh: "{host}：HTTPS/SVCB 记录与实际服务不符。",
        en: "{host}: the HTTPS/SVCB record contradicts the service.",
    },
    fix: &[],
    meaning: Text {
        zh: "HTTPS/SVCB 记录与实际服务不符。",
        en: "The HTTPS/SVCB record contradicts the service.",
    },
    explains: &[],
    references: &[],
};
