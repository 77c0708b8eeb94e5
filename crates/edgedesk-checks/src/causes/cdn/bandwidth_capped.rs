use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The bandwidth cap stopped the domain.
pub static BANDWIDTH_CAPPED: Cause = Cause {
    code: "cdn.bandwidth_capped",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "触发带宽封顶后停止加速", en: "The bandwidth cap stopped the domain" },
    summary: Text {
        zh: "{host}：触发带宽封顶后停止加速。",
        en: "{host}: the bandwidth cap stopped the domain.",
    },
    fix: &[],
    meaning: Text { zh: "触发带宽封顶后停止加速。", en: "The bandwidth cap stopped the domain." },
    explains: &[],
    references: &[],
};
