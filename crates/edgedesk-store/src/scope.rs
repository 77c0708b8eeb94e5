use edgedesk_flow::AccountId;
use sea_orm::Value;

use crate::row::Field;

/// Whose eyes a query looks with. It is a part of the query: what somebody may not see is not found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// A member of this account: what belongs to it.
    Account(AccountId),
    /// Staff: what belongs to conversations that have a ticket.
    Staff,
    /// The desk itself: everything.
    Desk,
}

impl Scope {
    /// The condition on a row of `conversations`.
    pub(crate) fn on_conversations(self, args: &mut Vec<Value>) -> String {
        match self {
            Self::Staff => "ticket_id IS NOT NULL".to_owned(),
            other => other.on_account(args),
        }
    }

    /// The condition on a row that has an account and may have a conversation.
    pub(crate) fn on_parts(self, args: &mut Vec<Value>) -> String {
        match self {
            Self::Staff => {
                "conversation_id IN (SELECT id FROM conversations WHERE ticket_id IS NOT NULL)".to_owned()
            }
            other => other.on_account(args),
        }
    }

    /// The condition on a row that has an account, and that staff may always see.
    pub(crate) fn on_account(self, args: &mut Vec<Value>) -> String {
        match self {
            Self::Account(account) => {
                args.push(account.encode());
                format!("account_id = ${}", args.len())
            }
            Self::Staff | Self::Desk => "1 = 1".to_owned(),
        }
    }
}
