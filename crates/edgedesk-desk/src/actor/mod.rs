//! Who asks, and what they may do.

mod permission;
mod role;

use edgedesk_flow::event::{Author, AuthorKind};
use edgedesk_flow::{AccountId, SessionId, UserId};
use edgedesk_store::Scope;

pub use permission::Permission;
pub use role::Role;

use crate::DeskError;

/// A signed-in person. Everything in the desk is done for one, and scoped by one: a customer reaches what belongs
/// to the account, staff reach what has a ticket, and the rest does not exist for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The person.
    pub user: UserId,
    /// The account that a customer belongs to; staff have none.
    pub account: Option<AccountId>,
    /// What they are.
    pub role: Role,
    /// The name that others see.
    pub name: String,
    /// `zh` or `en`.
    pub lang: String,
    /// The session they act in.
    pub session: SessionId,
}

impl Actor {
    /// Whether they may.
    pub fn may(&self, permission: Permission) -> bool {
        self.role.permissions().contains(&permission)
    }

    /// How they stand in the log.
    pub fn author(&self) -> Author {
        let kind = if self.role.is_staff() { AuthorKind::Agent } else { AuthorKind::Customer };
        Author { kind, id: Some(self.user), name: self.name.clone() }
    }

    /// # Errors
    /// Where they may not.
    pub(crate) fn require(&self, permission: Permission) -> Result<(), DeskError> {
        if self.may(permission) {
            return Ok(());
        }
        Err(match permission {
            Permission::Write => DeskError::read_only(),
            // Staff's rooms do not exist for customers, nor the admin's for agents.
            Permission::Answer | Permission::ReadAudit => DeskError::NotFound,
        })
    }

    /// What they can see at all.
    pub(crate) fn scope(&self) -> Scope {
        match self.account {
            Some(account) => Scope::Account(account),
            // A customer without an account would be a fault; staff's eyes are not what it gets them.
            None if self.role.is_staff() => Scope::Staff,
            None => Scope::Account(AccountId(uuid::Uuid::nil())),
        }
    }

    /// The account of a customer.
    ///
    /// # Errors
    /// Staff have none: what belongs to an account is not found for them.
    pub(crate) fn require_account(&self) -> Result<AccountId, DeskError> {
        self.account.ok_or(DeskError::NotFound)
    }
}
