use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// HTTP/3 is announced but does not answer.
pub static HTTP3_BROKEN: Cause = Cause {
    code: "http.http3_broken",
    kind: Kind::Advice,
    who_acts: Actor::Provider,
    title: Text { zh: "HTTP/3 (QUIC) 不可用", en: "HTTP/3 is announced but does not answer" },
    summary: Text {
        zh: "{host} 声明支持 HTTP/3，但 QUIC 没有应答，部分访客首次加载会变慢。",
        en: "{host} announces HTTP/3 but QUIC does not answer, which may slow some visitors.",
    },
    fix: &[
        Text {
            zh: "在 CDN 控制台“HTTPS 配置 → QUIC（HTTP/3）”暂时关闭，或提交工单请 CDN 检查节点的 UDP 443。",
            en: "Turn HTTP/3 (QUIC) off in the CDN console for now, or ask the CDN by ticket to check UDP 443 on its nodes.",
        },
        Text {
            zh: "源站的 Alt-Svc 响应头若是自行添加的，请去掉；关闭后浏览器会在 ma 时间内继续尝试。",
            en: "Remove an Alt-Svc header of your own; browsers keep trying for its ma time.",
        },
    ],
    meaning: Text {
        zh: "响应头 Alt-Svc 或 HTTPS 记录声明了 h3，而对同一节点的 UDP 443 探测没有应答，同时探测点的 UDP 已确认可用。浏览器会退回 HTTP/2，所以只作建议。",
        en: "Alt-Svc or the HTTPS record announces h3, the probe to UDP 443 gets no answer, and the vantage's UDP was shown to work. Browsers fall back to HTTP/2, hence only advice.",
    },
    explains: &[],
    references: &["RFC 9114 section 3.1", "RFC 7838"],
};
