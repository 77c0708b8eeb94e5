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
        zh: "不带 SNI 的旧客户端访问 {host} 会得到另一张证书。",
        en: "Old clients without SNI get another certificate at {host}.",
    },
    fix: &[
        Text {
            zh: "现代浏览器都会发送 SNI，一般无需处理。",
            en: "Every modern browser sends SNI; usually nothing needs doing.",
        },
        Text {
            zh: "确有旧设备或自研客户端受影响的，升级客户端使其发送 SNI，或向 CDN 咨询独享 IP。",
            en: "If old devices or your own client suffer, have the client send SNI, or ask the CDN for a dedicated address.",
        },
    ],
    meaning: Text {
        zh: "带 SNI 与不带 SNI 各握手一次，证书不同，这是多个站点共用节点 IP 的正常结果。只有非常旧的系统（如 Windows XP 的 IE、Android 2.x）或没有设置 SNI 的程序会受影响。",
        en: "One handshake with SNI and one without get different certificates, as is normal where sites share addresses. Only very old systems, such as Internet Explorer on Windows XP, or programs that set no SNI, notice.",
    },
    explains: &[],
    references: &["RFC 6066 section 3"],
};
