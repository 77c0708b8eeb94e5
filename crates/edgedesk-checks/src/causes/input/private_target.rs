use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The target is a private or reserved address and will not be probed.
pub static PRIVATE_TARGET: Cause = Cause {
    code: "input.private_target",
    kind: Kind::Refused,
    who_acts: Actor::Customer,
    title: Text {
        zh: "目标是内网或保留地址，拒绝探测",
        en: "The target is a private or reserved address and will not be probed",
    },
    summary: Text {
        zh: "{host}：目标是内网或保留地址，拒绝探测。",
        en: "{host}: the target is a private or reserved address and will not be probed.",
    },
    fix: &[],
    meaning: Text {
        zh: "目标是内网或保留地址，拒绝探测。",
        en: "The target is a private or reserved address and will not be probed.",
    },
    explains: &[],
    references: &[],
};
