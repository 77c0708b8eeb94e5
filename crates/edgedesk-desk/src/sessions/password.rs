use std::net::IpAddr;

use futures_util::FutureExt as _;

use super::sign_out::Which;
use crate::audit::Done;
use crate::{Actor, Desk, DeskError};

impl Desk {
    /// Changes the password of the person who asks. Their other sessions end: whoever knew the old password is out.
    ///
    /// # Errors
    /// [`DeskError::WrongCredentials`] where the current one is wrong, [`DeskError::Throttled`] where it was too
    /// often; [`DeskError::Invalid`] where the new one will not do.
    pub async fn change_password(
        &self,
        actor: &Actor,
        current: String,
        new: String,
        address: IpAddr,
    ) -> Result<(), DeskError> {
        let now = self.now();
        let user = self.store().read().user(actor.user).await?.ok_or(DeskError::SignedOut)?;
        check_password("new", &new, &user.login)?;
        self.throttle()
            .attempt(now, &user.login, address)
            .map_err(|retry_after| DeskError::Throttled { retry_after })?;
        if !self.hasher().verify(current, Some(&user.password_hash)).await? {
            return Err(DeskError::WrongCredentials);
        }
        self.throttle().forgive(&user.login, address);
        let hash = self.hasher().hash(new).await?;
        let done = Done::by(actor, "user.password_changed", "user", actor.user);
        let (id, keep) = (actor.user, actor.session);
        self.store()
            .write(id, (hash, done), move |tx, (hash, done)| {
                async move {
                    let mut user = tx.user(id).await?.ok_or(DeskError::SignedOut)?;
                    user.password_hash.clone_from(hash);
                    user.permission_version += 1;
                    user.updated_at = now;
                    tx.save_user(&user).await?;
                    tx.revoke_sessions(id, Some(keep), now).await?;
                    tx.audit(done.entry(now));
                    Ok::<_, DeskError>(())
                }
                .boxed()
            })
            .await?;
        self.forget_sessions(id, Which::AllBut(Some(keep)));
        Ok(())
    }

    /// Changes the language of the person who asks.
    ///
    /// # Errors
    /// [`DeskError::Invalid`] where it is neither `zh` nor `en`.
    pub async fn change_language(&self, actor: &Actor, lang: &str) -> Result<(), DeskError> {
        if !matches!(lang, "zh" | "en") {
            return Err(DeskError::invalid(
                "lang",
                "unknown_language",
                "语言只能是 zh 或 en。",
                "The language is zh or en.",
            ));
        }
        let (id, now) = (actor.user, self.now());
        self.store()
            .write(id, lang.to_owned(), move |tx, lang| {
                async move {
                    let mut user = tx.user(id).await?.ok_or(DeskError::SignedOut)?;
                    user.lang.clone_from(lang);
                    user.updated_at = now;
                    Ok::<_, DeskError>(tx.save_user(&user).await?)
                }
                .boxed()
            })
            .await?;
        self.sessions().forget(|_, user| user == id);
        Ok(())
    }
}

/// The shortest and the longest password, in characters (NIST SP 800-63B, 3.1.1.2). No other rules of composition:
/// they make passwords worse.
const LENGTH: std::ops::RangeInclusive<usize> = 8..=256;

/// What is tried first by whoever guesses.
const GUESSED: [&str; 24] = [
    "12345678",
    "123456789",
    "1234567890",
    "password",
    "password1",
    "password123",
    "qwertyuiop",
    "qwerty123",
    "1q2w3e4r",
    "11111111",
    "00000000",
    "88888888",
    "66666666",
    "abc12345",
    "abcd1234",
    "a1234567",
    "aa123456",
    "iloveyou",
    "sunshine",
    "princess",
    "football",
    "baseball",
    "woaini1314",
    "5201314520",
];

/// # Errors
/// Where it will not do; says why.
pub(crate) fn check_password(field: &'static str, password: &str, login: &str) -> Result<(), DeskError> {
    if !LENGTH.contains(&password.chars().count()) {
        return Err(DeskError::invalid(
            field,
            "password_length",
            "密码需要 8 到 256 个字符，建议 15 个以上。",
            "A password has 8 to 256 characters; 15 or more are better.",
        ));
    }
    let folded = password.to_lowercase();
    if folded == login || GUESSED.contains(&folded.as_str()) {
        return Err(DeskError::invalid(
            field,
            "password_guessed",
            "这个密码太容易被猜到，请换一个。",
            "This password is among the first that are guessed. Please take another one.",
        ));
    }
    Ok(())
}
