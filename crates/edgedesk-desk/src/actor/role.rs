use serde::{Deserialize, Serialize};

use super::Permission;

/// What somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// A customer who owns the account.
    Owner,
    /// A customer who works in the account.
    Member,
    /// A customer who may look.
    ReadOnly,
    /// Staff who answer.
    Agent,
    /// Staff who lead those who answer.
    Supervisor,
    /// Staff who run the desk.
    Admin,
}

impl Role {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Owner, Self::Member, Self::ReadOnly, Self::Agent, Self::Supervisor, Self::Admin];

    /// The word under which it is kept and sent.
    pub fn name(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Member => "member",
            Self::ReadOnly => "read_only",
            Self::Agent => "agent",
            Self::Supervisor => "supervisor",
            Self::Admin => "admin",
        }
    }

    /// The role of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }

    /// Whether they answer customers rather than belong to one.
    pub fn is_staff(self) -> bool {
        matches!(self, Self::Agent | Self::Supervisor | Self::Admin)
    }

    /// What they may do.
    pub fn permissions(self) -> &'static [Permission] {
        match self {
            Self::ReadOnly => &[],
            Self::Owner | Self::Member => &[Permission::Write],
            Self::Agent => &[Permission::Answer],
            Self::Supervisor | Self::Admin => &[Permission::Answer, Permission::ReadAudit],
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::Role;

    #[test]
    fn the_kept_name_is_the_sent_name() {
        for role in Role::ALL {
            assert_eq!(serde_json::to_value(role).unwrap(), role.name());
            assert_eq!(Role::named(role.name()), Some(role));
        }
    }
}
