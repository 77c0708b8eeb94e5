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
        zh: "{host}：对象存储源站拒绝访问（私有 Bucket 未授权）。",
        en: "{host}: the storage bucket denies the CDN.",
    },
    fix: &[],
    meaning: Text {
        zh: "对象存储源站拒绝访问（私有 Bucket 未授权）。",
        en: "The storage bucket denies the CDN.",
    },
    explains: &[],
    references: &[],
};
