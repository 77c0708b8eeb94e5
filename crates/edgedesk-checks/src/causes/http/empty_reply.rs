use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The connection closes without an answer.
pub static EMPTY_REPLY: Cause = Cause {
    code: "http.empty_reply",
    kind: Kind::Fault,
    who_acts: Actor::Provider,
    title: Text { zh: "连接被提前关闭", en: "The connection closes without an answer" },
    summary: Text {
        zh: "{host}：连接被提前关闭。", en: "{host}: the connection closes without an answer."
    },
    fix: &[],
    meaning: Text { zh: "连接被提前关闭。", en: "The connection closes without an answer." },
    explains: &[],
    references: &[],
};
