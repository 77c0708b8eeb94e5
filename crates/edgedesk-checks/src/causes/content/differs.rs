use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The edge's content is not the origin's.
pub static DIFFERS: Cause = Cause {
    code: "content.differs",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "节点内容与源站不一致", en: "The edge's content is not the origin's" },
    summary: Text {
        zh: "{host}：节点内容与源站不一致。",
        en: "{host}: the edge's content is not the origin's.",
    },
    fix: &[],
    meaning: Text { zh: "节点内容与源站不一致。", en: "The edge's content is not the origin's." },
    explains: &[],
    references: &[],
};
