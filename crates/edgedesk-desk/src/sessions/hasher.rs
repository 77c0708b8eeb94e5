use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;

use crate::{DeskError, Random};

/// How many passwords are hashed at once: each takes 19 MiB and a core for some 20 ms, so a flood of log-ins would
/// otherwise take the machine.
const AT_ONCE: usize = 2;

/// How many may wait for that. Who comes later is told to come again.
const WAITING: usize = 20;

/// Hashes and checks passwords with Argon2id, m = 19,456 KiB, t = 2, p = 1 (OWASP Password Storage Cheat Sheet).
#[derive(Clone)]
pub(crate) struct Hasher {
    permits: Arc<Semaphore>,
    waiting: Arc<AtomicUsize>,
    random: Random,
    /// What a login that does not exist is checked against, so that it takes as long as one that does.
    nobody: Arc<str>,
}

impl Hasher {
    /// # Errors
    /// Where the operating system has no randomness to give.
    pub(crate) fn new(random: Random) -> Result<Self, DeskError> {
        let salt: [u8; 16] = random.bytes().map_err(DeskError::internal)?;
        let secret: [u8; 32] = random.bytes().map_err(DeskError::internal)?;
        let nobody = hash(&secret, &salt)?.into();
        let permits = Arc::new(Semaphore::new(AT_ONCE));
        Ok(Self { permits, waiting: Arc::default(), random, nobody })
    }

    /// The hash to keep of a password, as a PHC string.
    ///
    /// # Errors
    /// [`DeskError::Busy`] where too many wait already.
    pub(crate) async fn hash(&self, password: String) -> Result<String, DeskError> {
        let salt: [u8; 16] = self.random.bytes().map_err(DeskError::internal)?;
        self.run(move || hash(password.as_bytes(), &salt)).await?
    }

    /// Whether it is the password of that hash; of nobody's where there is no such login.
    ///
    /// # Errors
    /// [`DeskError::Busy`] where too many wait already.
    pub(crate) async fn verify(&self, password: String, kept: Option<&str>) -> Result<bool, DeskError> {
        let exists = kept.is_some();
        let kept: Arc<str> = kept.map_or_else(|| Arc::clone(&self.nobody), Arc::from);
        let matches = self.run(move || verify(password.as_bytes(), &kept)).await??;
        Ok(exists && matches)
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, DeskError> {
        let place = Place::take(&self.waiting)?;
        let permit = Arc::clone(&self.permits).acquire_owned().await.map_err(DeskError::internal)?;
        drop(place);
        // The permit goes along: who hangs up does not free it while the work goes on.
        let work = move || {
            let result = work();
            drop(permit);
            result
        };
        tokio::task::spawn_blocking(work).await.map_err(DeskError::internal)
    }
}

/// A place among those who wait, given back when it is dropped.
struct Place<'a>(&'a AtomicUsize);

impl<'a> Place<'a> {
    fn take(waiting: &'a AtomicUsize) -> Result<Self, DeskError> {
        let place = Self(waiting);
        if waiting.fetch_add(1, Ordering::AcqRel) >= WAITING {
            return Err(DeskError::Busy { retry_after: Duration::from_secs(2) });
        }
        Ok(place)
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}

fn argon2() -> Result<Argon2<'static>, DeskError> {
    let params = Params::new(19_456, 2, 1, None).map_err(|error| DeskError::internal(error.to_string()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn hash(password: &[u8], salt: &[u8]) -> Result<String, DeskError> {
    let hash = argon2()?.hash_password_with_salt(password, salt);
    Ok(hash.map_err(|error| DeskError::internal(error.to_string()))?.to_string())
}

fn verify(password: &[u8], kept: &str) -> Result<bool, DeskError> {
    let kept = PasswordHash::new(kept).map_err(|error| DeskError::internal(error.to_string()))?;
    Ok(argon2()?.verify_password(password, &kept).is_ok())
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use futures_util::future::join_all;

    use super::*;

    #[tokio::test]
    async fn a_password_is_its_own_and_no_other() {
        let hasher = Hasher::new(Random::system()).unwrap();
        let kept = hasher.hash("correct horse".to_owned()).await.unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert!(hasher.verify("correct horse".to_owned(), Some(&kept)).await.unwrap());
        assert!(!hasher.verify("correct hors".to_owned(), Some(&kept)).await.unwrap());
        assert!(!hasher.verify("correct horse".to_owned(), None).await.unwrap());
    }

    #[tokio::test]
    async fn a_flood_is_told_to_come_again() {
        let hasher = Hasher::new(Random::system()).unwrap();
        let all = join_all((0..60).map(|_| hasher.verify("guess".to_owned(), None))).await;
        let busy = all.iter().filter(|one| matches!(one, Err(DeskError::Busy { .. }))).count();
        assert_eq!(all.len() - busy, AT_ONCE + WAITING);
        assert!(!hasher.verify("guess".to_owned(), None).await.unwrap());
    }
}
