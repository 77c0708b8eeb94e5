use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The certificate is for another name.
pub static CERT_NAME_MISMATCH: Cause = Cause {
    code: "tls.cert_name_mismatch",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "证书与域名不匹配", en: "The certificate is for another name" },
    summary: Text {
        zh: "{host}：证书与域名不匹配。", en: "{host}: the certificate is for another name."
    },
    fix: &[],
    meaning: Text { zh: "证书与域名不匹配。", en: "The certificate is for another name." },
    explains: &[],
    references: &[],
};
