use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Clients without SNI get another certificate.
pub static SNI_REQUIRED: Cause = Cause {
    code: "tls.sni_required",
    kind: Kind::Advice,
    who_acts: Actor::Customer,
    title: Text {
        zh: "不带 SNI 的客户端得到其他证书", en: "Clients without SNI get another certificate"
    },
    summary: Text {
        zh: "{host}：不带 SNI 的客户端得到其他证书。",
        en: "{host}: clients without SNI get another certificate.",
    },
    fix: &[],
    meaning: Text {
        zh: "不带 SNI 的客户端得到其他证书。",
        en: "Clients without SNI get another certificate.",
    },
    explains: &[],
    references: &[],
};
