use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// HTTPS is not enabled on the CDN.
pub static HTTPS_NOT_ENABLED: Cause = Cause {
    code: "tls.https_not_enabled",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "CDN 没有开启 HTTPS", en: "HTTPS is not enabled on the CDN" },
    summary: Text {
        zh: "{host}：CDN 没有开启 HTTPS。", en: "{host}: hTTPS is not enabled on the CDN."
    },
    fix: &[],
    meaning: Text { zh: "CDN 没有开启 HTTPS。", en: "HTTPS is not enabled on the CDN." },
    explains: &[],
    references: &[],
};
