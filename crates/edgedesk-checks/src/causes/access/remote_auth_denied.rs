use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The remote authentication server refused.
pub static REMOTE_AUTH_DENIED: Cause = Cause {
    code: "access.remote_auth_denied",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "远程鉴权拒绝访问", en: "The remote authentication server refused" },
    summary: Text {
        zh: "{host}：远程鉴权拒绝访问。",
        en: "{host}: the remote authentication server refused.",
    },
    fix: &[],
    meaning: Text { zh: "远程鉴权拒绝访问。", en: "The remote authentication server refused." },
    explains: &[],
    references: &[],
};
