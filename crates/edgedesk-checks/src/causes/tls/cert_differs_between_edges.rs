use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Edges serve different certificates.
pub static CERT_DIFFERS_BETWEEN_EDGES: Cause = Cause {
    code: "tls.cert_differs_between_edges",
    kind: Kind::Fault,
    who_acts: Actor::Provider,
    title: Text { zh: "各节点的证书不一致", en: "Edges serve different certificates" },
    summary: Text {
        zh: "不同 CDN 节点为 {host} 出示了不同的证书，被调度到旧证书节点的访客会看到警告。",
        en: "The CDN's nodes show different certificates for {host}; visitors at nodes with the old one meet a warning.",
    },
    fix: &[
        Text {
            zh: "刚换过证书的，先等待约 10～30 分钟再诊断。",
            en: "If the certificate was only just changed, wait 10 to 30 minutes and diagnose again.",
        },
        Text {
            zh: "仍不一致的，在“HTTPS 配置”中重新部署一次证书。",
            en: "If they still differ, deploy it once more under HTTPS.",
        },
        Text {
            zh: "还不行则提交工单，附上本报告中各节点 IP 和证书指纹。",
            en: "If that does not help, open a ticket with the addresses and fingerprints from this report.",
        },
    ],
    meaning: Text {
        zh: "对每个节点用同一个 SNI 握手，得到的证书指纹不同，其中有的已过期或不匹配。多半是证书没有下发到全部节点。若几张证书都有效且都匹配（例如 RSA 与 ECDSA 双证书），则属正常，不会报告。",
        en: "The same SNI gets certificates with different fingerprints at different nodes, some expired or not matching: the roll-out did not reach them all. Several valid, matching certificates, such as RSA beside ECDSA, are normal and not reported.",
    },
    explains: &[
        "tls.cert_expired",
        "tls.cert_not_yet_valid",
        "tls.cert_name_mismatch",
        "tls.chain_incomplete",
        "tls.cert_expiring",
        "tls.cert_untrusted",
    ],
    references: &[],
};
