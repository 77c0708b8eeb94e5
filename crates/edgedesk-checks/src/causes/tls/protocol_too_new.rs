use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Only TLS 1.3 is offered.
pub static PROTOCOL_TOO_NEW: Cause = Cause {
    code: "tls.protocol_too_new",
    kind: Kind::Advice,
    who_acts: Actor::Customer,
    title: Text { zh: "TLS 版本过高，旧客户端无法访问", en: "Only TLS 1.3 is offered" },
    summary: Text {
        zh: "{host} 只提供 TLS 1.3，较旧的系统和客户端无法访问。",
        en: "{host} offers TLS 1.3 only, which shuts out older systems and clients.",
    },
    fix: &[
        Text {
            zh: "仍需支持旧客户端（Windows 7、Android 9 及以下、旧版 Java 等）的，在“HTTPS 配置 → TLS 版本配置”同时开启 TLS 1.2。",
            en: "If older clients matter (Windows 7, Android 9 and below, old Java), also turn on TLS 1.2 under HTTPS → TLS Versions.",
        },
        Text {
            zh: "用 openssl s_client -connect {host}:443 -servername {host} -tls1_2 确认握手成功。",
            en: "Confirm with openssl s_client -connect {host}:443 -servername {host} -tls1_2.",
        },
    ],
    meaning: Text {
        zh: "TLS 1.2 握手被拒绝，只有 1.3 成功。这在安全上没有问题，可能正是您的本意，所以只作提示。若收到“旧手机、旧系统打不开”的反馈，就是这个原因。",
        en: "A TLS 1.2 handshake is refused and only 1.3 succeeds. That is sound and may be what you want, so it is only advice; complaints from old phones or systems come from it.",
    },
    explains: &[],
    references: &["RFC 8446"],
};
