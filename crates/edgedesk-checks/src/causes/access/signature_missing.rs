use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The URL carries no signature.
pub static SIGNATURE_MISSING: Cause = Cause {
    code: "access.signature_missing",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "URL 缺少鉴权参数", en: "The URL carries no signature" },
    summary: Text {
        zh: "{url} 需要 URL 鉴权，但链接里没有签名，节点返回 403。",
        en: "{url} needs a signed URL but carries no signature, so the node answers 403.",
    },
    fix: &[
        Text {
            zh: "在业务代码中按 CDN 控制台“访问控制 → URL 鉴权”的类型（A/B/C/F）和密钥生成带签名的链接。",
            en: "Sign links in your code with the type (A/B/C/F) and key from Access Control → URL Signing in the CDN console.",
        },
        Text {
            zh: "不需要鉴权的路径，在鉴权规则中排除，或关闭 URL 鉴权。",
            en: "Exempt paths that need none, or turn signing off.",
        },
        Text {
            zh: "可用“URL 鉴权生成与校验”工具生成一个链接验证。",
            en: "Make a link with the URL-signature tool to test.",
        },
    ],
    meaning: Text {
        zh: "节点说明缺少鉴权参数，或规则已开启而链接里找不到参数。常见于刚开启鉴权、页面里还有旧链接、参数名与配置不一致，或链接在转发中丢了参数。容易误认为 Referer 防盗链。",
        en: "The node says that the parameter is missing, or the rule is on and the link has none: signing was just enabled, old links remain, the name differs, or it was lost in forwarding. It is easily mistaken for the Referer rule.",
    },
    explains: &[
        "access.denied_by_edge",
        "http.cors_blocked",
        "origin.http_4xx",
        "origin.unreachable_from_cdn",
    ],
    references: &[],
};
