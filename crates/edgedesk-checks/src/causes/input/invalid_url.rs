use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The URL is not valid.
pub static INVALID_URL: Cause = Cause {
    code: "input.invalid_url",
    kind: Kind::Refused,
    who_acts: Actor::Customer,
    title: Text { zh: "网址格式不正确", en: "The URL is not valid" },
    summary: Text {
        zh: "您输入的内容不是一个有效的网址，因此没有发起任何探测。",
        en: "What you entered is not a valid URL, so nothing was probed.",
    },
    fix: &[
        Text {
            zh: "从浏览器地址栏重新复制完整网址，例如 https://www.example.com/path，再提交一次。",
            en: "Copy the full URL from the browser's address bar, such as https://www.example.com/path, and submit it again.",
        },
        Text {
            zh: "检查是否混入了中文标点、空格或换行；域名中只能有字母、数字、连字符和点，每一段不超过 63 个字符。",
            en: "Look for full-width punctuation, blanks or line breaks; a host has only letters, digits, hyphens and dots, and no label is longer than 63 characters.",
        },
    ],
    meaning: Text {
        zh: "网址无法按规范解析，通常是复制时漏了一段、多了空格，或夹带了聊天工具里的标点。全角标点、首尾空格和零宽字符会自动更正，并告诉您改了什么；只有更正之后仍不成立时才会拒绝。这不代表网站有故障：网址不成立时，我们没有向任何服务器发出请求。",
        en: "The text cannot be parsed as a URL, usually because part of it was lost in copying, or punctuation from a chat came along. Full-width punctuation, outer blanks and zero-width characters are mended and the correction is told; only what still makes no URL is refused. It says nothing about the site: no server was asked anything.",
    },
    explains: &[
        "account.*",
        "cdn.*",
        "dns.*",
        "edge.*",
        "tls.*",
        "http.*",
        "access.*",
        "origin.*",
        "cache.*",
        "content.*",
        "perf.*",
    ],
    references: &["RFC 3986", "RFC 1035 section 2.3.4"],
};
