use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Edges serve different certificates.
pub static CERT_DIFFERS_BETWEEN_EDGES: Cause = Cause {
    code: "tls.cert_differs_between_edges",
    kind: Kind::Fault,
    who_acts: Actor::Provider,
    title: Text { zh: "各节点的证书不一致", en: "Edges serve different certificates" },
    summary: Text {
        zh: "{host}：各节点的证书不一致。", en: "{host}: edges serve different certificates."
    },
    fix: &[],
    meaning: Text { zh: "各节点的证书不一致。", en: "Edges serve different certificates." },
    explains: &[],
    references: &[],
};
