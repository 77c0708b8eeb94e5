use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// `Vary` is missing, so that a variant cached for one kind of client is served to another.
pub static MISSING_VARY: Cause = Cause {
    code: "cache.missing_vary",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text {
        zh: "缺少 Vary，访客得到了不属于自己的缓存版本",
        en: "Vary is missing: visitors get a variant cached for others",
    },
    summary: Text {
        zh: "{url} 随请求头变化却没有 Vary，节点把缓存给某类客户端的版本返回给了其他访客。",
        en: "{url} varies by a request header without saying so, and the nodes serve a variant cached for one kind of client to others.",
    },
    fix: &[
        Text {
            zh: "让源站对会变化的响应加上 Vary：压缩用 Vary: Accept-Encoding，跨域用 Vary: Origin。",
            en: "Have the origin send Vary where it varies: Accept-Encoding for compression, Origin for CORS.",
        },
        Text {
            zh: "或在 CDN 上统一处理：由 CDN 压缩并关闭源站压缩；由 CDN 统一设置跨域头。",
            en: "Or settle it at the CDN: let it compress and not the origin, and let it set the CORS headers.",
        },
        Text {
            zh: "在“刷新预热”中刷新该 URL，再用不同的请求头各访问一次确认。",
            en: "Purge the URL, then try it once with each kind of header.",
        },
    ],
    meaning: Text {
        zh: "换一个 Accept-Encoding 或 Origin 请求源站，内容或跨域头会变，而响应没有相应的 Vary；节点因此把先缓存的那一版给了所有人。表现为个别客户端乱码，或只有某个来源跨域失败，取决于谁先访问。容易误认为压缩损坏或没有配置 CORS。",
        en: "With another Accept-Encoding or Origin the origin's body or CORS headers change, yet there is no such Vary, so the node gives everybody whichever came first. Some clients get garbage, or one origin fails CORS, depending on who came earlier. It is easily mistaken for broken compression or CORS that was never set.",
    },
    explains: &["http.cors_blocked", "http.content_encoding_broken"],
    references: &["RFC 9110 section 12.5.5", "RFC 9111 section 4.1"],
};
