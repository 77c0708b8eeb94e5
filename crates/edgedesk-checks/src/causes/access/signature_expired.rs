use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The URL's signature has expired.
pub static SIGNATURE_EXPIRED: Cause = Cause {
    code: "access.signature_expired",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "URL 鉴权已过期", en: "The URL's signature has expired" },
    summary: Text {
        zh: "该链接的 URL 鉴权已过期，节点返回 403。",
        en: "The link's signature has expired, so the node answers 403.",
    },
    fix: &[
        Text {
            zh: "重新获取或生成链接；请勿长期保存、转发带签名的链接。",
            en: "Get a fresh link; signed links should not be stored or passed on.",
        },
        Text {
            zh: "生成链接的服务器请校准时间（NTP），时间戳用 UTC 秒，不要用毫秒，也不要多加 8 小时。",
            en: "Keep the signing server's clock right (NTP) and use UTC seconds, neither milliseconds nor local time.",
        },
        Text {
            zh: "页面会被缓存或停留较久的，在“URL 鉴权”中调大有效时间，或缩短页面缓存。",
            en: "If pages are cached or stay open long, raise the validity under URL Signing or cache them shorter.",
        },
    ],
    meaning: Text {
        zh: "链接中的时间戳加上有效时长已早于当前时间，当前时间经过核对；或节点直接说明已过期。常见于链接被缓存在 HTML 里、UTC 与北京时间混淆。签名本身是对的，换一个新链接就能打开，据此与签名错误区分。",
        en: "Its timestamp plus validity has passed by a checked clock, or the node says so: links cached in HTML, or UTC confused with local time. The signature itself is right and a fresh link works, which tells it from a wrong one.",
    },
    explains: &[
        "access.denied_by_edge",
        "http.cors_blocked",
        "origin.http_4xx",
        "origin.unreachable_from_cdn",
    ],
    references: &[],
};
