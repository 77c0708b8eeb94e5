use serde::{Deserialize, Serialize};

use crate::UserId;

/// Which side somebody is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum AuthorKind {
    /// A member of the account.
    Customer,
    /// Staff.
    Agent,
    /// The desk itself.
    Bot,
}

/// Who an entry of the log comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Author {
    /// The side.
    pub kind: AuthorKind,
    /// The person; the desk itself is none.
    pub id: Option<UserId>,
    /// The name that the other side sees.
    pub name: String,
}

impl Author {
    /// The desk itself.
    pub fn bot() -> Self {
        Self { kind: AuthorKind::Bot, id: None, name: "EdgeDesk".to_owned() }
    }
}
