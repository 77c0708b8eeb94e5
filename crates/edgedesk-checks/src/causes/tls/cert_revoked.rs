use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The certificate is revoked.
pub static CERT_REVOKED: Cause = Cause {
    code: "tls.cert_revoked",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "证书已被吊销", en: "The certificate is revoked" },
    summary: Text { zh: "{host}：证书已被吊销。", en: "{host}: the certificate is revoked." },
    fix: &[],
    meaning: Text { zh: "证书已被吊销。", en: "The certificate is revoked." },
    explains: &[],
    references: &[],
};
