use std::fmt::Display;

use edgedesk_flow::{AccountId, UserId};
use edgedesk_store as kept;
use jiff::Timestamp;
use serde_json::Value;

use crate::{Actor, Role};

/// Something that was done for or about a customer, on its way into the audit log.
#[derive(Clone, Debug)]
pub(crate) struct Done {
    actor_kind: &'static str,
    actor: Option<UserId>,
    actor_name: String,
    account: Option<AccountId>,
    action: &'static str,
    subject_kind: &'static str,
    subject: String,
    detail: Value,
}

impl Done {
    /// By somebody who is signed in, about their own account unless [`Self::about`] says otherwise.
    pub(crate) fn by(
        actor: &Actor,
        action: &'static str,
        subject_kind: &'static str,
        subject: impl Display,
    ) -> Self {
        Self {
            actor_kind: kind(actor.role),
            actor: Some(actor.user),
            actor_name: actor.name.clone(),
            account: actor.account,
            action,
            subject_kind,
            subject: subject.to_string(),
            detail: Value::Null,
        }
    }

    /// By somebody who is about to be signed in.
    pub(crate) fn by_user(
        user: &kept::User,
        action: &'static str,
        subject_kind: &'static str,
        subject: impl Display,
    ) -> Self {
        Self {
            actor_kind: Role::named(&user.role).map_or("customer", kind),
            actor: Some(user.id),
            actor_name: user.name.clone(),
            account: user.account_id,
            action,
            subject_kind,
            subject: subject.to_string(),
            detail: Value::Null,
        }
    }

    /// By the desk itself.
    pub(crate) fn by_desk(action: &'static str, subject_kind: &'static str, subject: impl Display) -> Self {
        Self::without_person("desk", "EdgeDesk", action, subject_kind, subject)
    }

    /// By whoever holds the machine's command line.
    pub(crate) fn by_operator(
        action: &'static str,
        subject_kind: &'static str,
        subject: impl Display,
    ) -> Self {
        Self::without_person("operator", "operator", action, subject_kind, subject)
    }

    fn without_person(
        actor_kind: &'static str,
        name: &str,
        action: &'static str,
        subject_kind: &'static str,
        subject: impl Display,
    ) -> Self {
        Self {
            actor_kind,
            actor: None,
            actor_name: name.to_owned(),
            account: None,
            action,
            subject_kind,
            subject: subject.to_string(),
            detail: Value::Null,
        }
    }

    /// About that account.
    pub(crate) fn about(mut self, account: AccountId) -> Self {
        self.account = Some(account);
        self
    }

    /// With more to know. Never a secret, and nothing that a customer said.
    pub(crate) fn with(mut self, detail: Value) -> Self {
        self.detail = detail;
        self
    }

    /// The entry.
    pub(crate) fn entry(&self, at: Timestamp) -> kept::NewAudit {
        kept::NewAudit {
            at,
            actor_kind: self.actor_kind.to_owned(),
            actor_id: self.actor,
            actor_name: self.actor_name.clone(),
            account_id: self.account,
            action: self.action.to_owned(),
            subject_kind: self.subject_kind.to_owned(),
            subject_id: self.subject.clone(),
            detail: self.detail.clone(),
        }
    }
}

fn kind(role: Role) -> &'static str {
    if role.is_staff() { "agent" } else { "customer" }
}
