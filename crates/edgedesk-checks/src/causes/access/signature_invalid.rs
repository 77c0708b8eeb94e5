use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The URL's signature is wrong.
pub static SIGNATURE_INVALID: Cause = Cause {
    code: "access.signature_invalid",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "URL 鉴权签名错误", en: "The URL's signature is wrong" },
    summary: Text {
        zh: "该链接的 URL 鉴权签名不正确，节点返回 403。",
        en: "The link's signature is wrong, so the node answers 403.",
    },
    fix: &[
        Text {
            zh: "核对 CDN 控制台“访问控制 → URL 鉴权”的类型和主、备密钥，与业务代码中的一致。",
            en: "Compare type, main and backup key under Access Control → URL Signing with those in your code.",
        },
        Text {
            zh: "签名用的路径以 / 开头、不含参数，中文先做 URL 编码；A 类型的 rand 中不能有连字符。",
            en: "Sign the path that begins with / without the query, percent-encoded first; in type A rand has no hyphen.",
        },
        Text {
            zh: "用“URL 鉴权生成与校验”工具对比，找出第一个不同的部分，改完再访问新链接。",
            en: "Compare with the URL-signature tool to find the first difference, then try a new link.",
        },
    ],
    meaning: Text {
        zh: "我们用配置的密钥按各种类型、路径写法和主备密钥重新计算，指出您的链接与哪一种吻合，也就是错在哪里；密钥不会出现在报告里。常见于密钥轮换后仍用旧密钥、路径未编码、类型选错。不是过期：时间戳仍在有效期内。",
        en: "It was recomputed with the configured keys over types, spellings of the path and both keys, and the one that fits your link names the mistake; keys never appear in a report. An old key after rotation, an unencoded path or the wrong type are usual. It is not expiry: the timestamp is still good.",
    },
    explains: &[
        "access.denied_by_edge",
        "http.cors_blocked",
        "origin.http_4xx",
        "origin.unreachable_from_cdn",
    ],
    references: &[],
};
