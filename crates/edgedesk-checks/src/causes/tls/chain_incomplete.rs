use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The certificate chain is incomplete.
pub static CHAIN_INCOMPLETE: Cause = Cause {
    code: "tls.chain_incomplete",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "证书链不完整", en: "The certificate chain is incomplete" },
    summary: Text {
        zh: "{host}：证书链不完整。", en: "{host}: the certificate chain is incomplete."
    },
    fix: &[],
    meaning: Text { zh: "证书链不完整。", en: "The certificate chain is incomplete." },
    explains: &[],
    references: &[],
};
