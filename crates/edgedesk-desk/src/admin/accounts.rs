use edgedesk_flow::AccountId;
use edgedesk_store as kept;
use futures_util::FutureExt as _;

use super::Admin;
use crate::DeskError;
use crate::audit::Done;
use crate::sessions::Account;

impl Admin {
    /// Makes an account. `external_id` is what the control plane calls it.
    ///
    /// # Errors
    /// [`DeskError::Conflict`] where the control plane's name is taken by another.
    pub async fn create_account(&self, name: &str, external_id: Option<&str>) -> Result<Account, DeskError> {
        let desk = &self.0;
        let now = desk.now();
        if let Some(external_id) = external_id
            && desk.store().read().account_by_external_id(external_id).await?.is_some()
        {
            return Err(DeskError::conflict(
                "account_exists",
                "已经有账号使用这个控制面 ID。",
                "There is an account with that id of the control plane.",
            ));
        }
        let account = kept::Account {
            id: AccountId(desk.new_id()?),
            name: name.trim().to_owned(),
            external_id: external_id.map(str::to_owned),
            created_at: now,
        };
        let view = Account { id: account.id, name: account.name.clone() };
        let done = Done::by_operator("account.created", "account", account.id).about(account.id);
        desk.store()
            .write(account.id, (account, done), move |tx, (account, done)| {
                async move {
                    tx.insert_account(account).await?;
                    tx.audit(done.entry(now));
                    Ok::<_, DeskError>(())
                }
                .boxed()
            })
            .await?;
        Ok(view)
    }

    /// The account that the control plane knows by this name, or else the only one of this name.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] where there is none, or more than one.
    pub async fn account(&self, name: &str) -> Result<Account, DeskError> {
        let reader = self.0.store().read();
        if let Some(account) = reader.account_by_external_id(name).await? {
            return Ok(Account { id: account.id, name: account.name });
        }
        let mut named = reader.accounts().await?.into_iter().filter(|account| account.name == name);
        match (named.next(), named.next()) {
            (Some(account), None) => Ok(Account { id: account.id, name: account.name }),
            _ => Err(DeskError::NotFound),
        }
    }

    /// All accounts, by name: each with what the control plane calls it.
    ///
    /// # Errors
    /// Where the store cannot be read.
    pub async fn accounts(&self) -> Result<Vec<(Account, Option<String>)>, DeskError> {
        let accounts = self.0.store().read().accounts().await?.into_iter();
        Ok(accounts
            .map(|kept::Account { id, name, external_id, .. }| (Account { id, name }, external_id))
            .collect())
    }
}
