use std::collections::BTreeSet;

use edgedesk_desk::admin::{Admin, NewUser};
use edgedesk_desk::{Desk, DeskError};

use super::{ACCOUNTS, PASSWORD, PEOPLE};
use crate::serve::ServeError;

/// Adds who is not there yet: a demo that is started again goes on with what it has.
pub(super) async fn people(desk: &Desk) -> Result<(), ServeError> {
    let admin = desk.admin();
    let known: BTreeSet<_> = admin.users().await?.into_iter().map(|listed| listed.user.login).collect();
    for (id, name) in ACCOUNTS {
        let account = account(&admin, id, name).await?;
        let members = PEOPLE.iter().filter(|person| person.account == Some(*id));
        for person in members.filter(|person| !known.contains(person.login)) {
            admin.create_user(person.with(Some(account.id))).await?;
        }
    }
    let staff = PEOPLE.iter().filter(|person| person.account.is_none());
    for person in staff.filter(|person| !known.contains(person.login)) {
        admin.create_user(person.with(None)).await?;
    }
    Ok(())
}

async fn account(admin: &Admin, id: &str, name: &str) -> Result<edgedesk_desk::sessions::Account, DeskError> {
    match admin.account(id).await {
        Err(DeskError::NotFound) => admin.create_account(name, Some(id)).await,
        found => found,
    }
}

impl super::Person {
    fn with(&self, account: Option<edgedesk_flow::AccountId>) -> NewUser {
        NewUser {
            account,
            login: self.login.to_owned(),
            name: self.name.to_owned(),
            role: self.role,
            lang: self.lang.to_owned(),
            password: Some(PASSWORD.to_owned()),
        }
    }
}
