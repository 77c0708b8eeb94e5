use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The record was created under a doubled name.
pub static DOUBLED_LABEL: Cause = Cause {
    code: "dns.doubled_label",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text {
        zh: "主机记录被写成了完整域名", en: "The record was created under a doubled name"
    },
    summary: Text {
        zh: "{host}：主机记录被写成了完整域名。",
        en: "{host}: the record was created under a doubled name.",
    },
    fix: &[],
    meaning: Text {
        zh: "主机记录被写成了完整域名。", en: "The record was created under a doubled name."
    },
    explains: &[],
    references: &[],
};
