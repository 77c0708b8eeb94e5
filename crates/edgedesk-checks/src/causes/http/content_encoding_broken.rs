use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The compressed body does not decode.
pub static CONTENT_ENCODING_BROKEN: Cause = Cause {
    code: "http.content_encoding_broken",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "压缩内容无法解码", en: "The compressed body does not decode" },
    summary: Text {
        zh: "{url} 的压缩内容无法解码，访客看到乱码或报错。",
        en: "{url}'s compressed body does not decode; visitors see garbage or an error.",
    },
    fix: &[
        Text {
            zh: "直接请求源站对比；源站已经压缩的，检查程序是否重复压缩，或内容未压缩却声明了 Content-Encoding。",
            en: "Ask the origin directly: does it compress twice, or declare a Content-Encoding without compressing?",
        },
        Text {
            zh: "只在一处压缩：保留 CDN 的“智能压缩”，关闭源站程序内的压缩，或反过来。",
            en: "Compress in one place only, the CDN or the origin.",
        },
        Text {
            zh: "在“刷新预热”中刷新该 URL，用 curl -sS --compressed -o /dev/null {url} 确认不再报错。",
            en: "Purge the URL; curl -sS --compressed -o /dev/null {url} must no longer complain.",
        },
    ],
    meaning: Text {
        zh: "响应声明了某种编码，内容却不是或不完整，解码器的报错写在报告里。常见于双重压缩、错误声明，以及对不支持的客户端返回了缓存的压缩版本（缺少 Vary）。容易误认为字符集乱码，那种情况文字能解出来，只是显示不对。",
        en: "The declared encoding is not what the body is, or it is cut; the decoder's error is given. Compressing twice, a false header, or a cached variant for other clients (no Vary) are usual. It is easily mistaken for a wrong charset, but there the text decodes and only looks wrong.",
    },
    explains: &["content.differs"],
    references: &["RFC 9110 section 8.4"],
};
