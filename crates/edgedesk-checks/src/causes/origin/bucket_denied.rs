use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The storage bucket denies the CDN.
pub static BUCKET_DENIED: Cause = Cause {
    code: "origin.bucket_denied",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text {
        zh: "对象存储源站拒绝访问（私有 Bucket 未授权）", en: "The storage bucket denies the CDN"
    },
    summary: Text {
        zh: "{host} 的源站是私有 Bucket，没有授权 CDN 访问，访客看到 AccessDenied。",
        en: "{host}'s origin is a private bucket that has not authorised the CDN; visitors get AccessDenied.",
    },
    fix: &[
        Text {
            zh: "在 CDN 控制台“回源配置 → 阿里云 OSS 私有 Bucket 回源”（各家名称类似）点击授权并开启。",
            en: "Turn on private-bucket access under Origin Configuration in the CDN console and grant the authorisation.",
        },
        Text {
            zh: "核对源站是 Bucket 域名、回源 HOST 也是 Bucket 域名；若 Bucket 有防盗链，允许空 Referer 或您的域名。",
            en: "Origin and Origin Host must both be the bucket's domain; if the bucket has its own Referer rule, allow an empty one or your domain.",
        },
        Text {
            zh: "内容本就可公开的，也可把 Bucket 设为公共读；然后刷新缓存并重新访问。",
            en: "Content that is public anyway may use a public-read bucket; then purge the cache and try again.",
        },
    ],
    meaning: Text {
        zh: "响应是对象存储的 AccessDenied（XML），且配置中没有开启私有 Bucket 回源。常见于新建 Bucket 默认私有、域名迁移到新账号后授权失效。若错误是 NoSuchBucket 或 NoSuchKey，则是回源 HOST 或文件路径的问题。",
        en: "The answer is the store's AccessDenied (XML) and private-bucket access is off: new buckets are private, or the grant was lost when the domain moved accounts. NoSuchBucket or NoSuchKey point to Origin Host or path instead.",
    },
    explains: &["origin.http_4xx", "access.denied_by_edge", "http.cors_blocked"],
    references: &[],
};
