use serde::{Deserialize, Serialize};

/// How urgent a ticket is. The order is that of the queue: what is greater is answered first.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Priority {
    /// 普通
    #[default]
    Normal,
    /// 重要
    Important,
}
