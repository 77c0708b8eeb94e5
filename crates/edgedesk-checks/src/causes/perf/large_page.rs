use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The page is large.
pub static LARGE_PAGE: Cause = Cause {
    code: "perf.large_page",
    kind: Kind::Advice,
    who_acts: Actor::Customer,
    title: Text { zh: "页面过大", en: "The page is large" },
    summary: Text {
        zh: "{url} 体积较大，弱网访客会打开得慢。",
        en: "{url} is large, so visitors on weak networks wait.",
    },
    fix: &[
        Text {
            zh: "压缩图片并使用 WebP 或 AVIF，拆分脚本，对首屏以外的内容延迟加载。",
            en: "Compress images to WebP or AVIF, split scripts and load lazily what is not seen first.",
        },
        Text {
            zh: "大文件下载请放到独立的下载域名，并开启“Range 回源”。",
            en: "Put large downloads on a domain of their own with range origin fetch.",
        },
    ],
    meaning: Text {
        zh: "响应体超过阈值，报告给出字节数。这是页面自身的重量，与 CDN 是否正常无关。",
        en: "The body exceeds the threshold; its bytes are given. It is the page's own weight and says nothing against the CDN.",
    },
    explains: &[],
    references: &[],
};
