//! Passwords: argon2id, off the runtime's threads, and never more at once than memory allows.

use crate::{gate::Busy, random};
use argon2::{
    Argon2,
    password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash},
};
use obrador_core::bounds::rate::{HASHES_AT_ONCE, HASHES_WAITING};
use std::sync::{Arc, LazyLock};
use tokio::sync::{Semaphore, SemaphorePermit};

/// Those that are hashed. Each takes 19 MiB and some 30 ms of a core.
static AT_ONCE: LazyLock<Arc<Semaphore>> = LazyLock::new(|| Arc::new(Semaphore::new(HASHES_AT_ONCE)));

/// Those, and those that wait for it.
static WAITING: Semaphore = Semaphore::const_new(HASHES_AT_ONCE + HASHES_WAITING);

/// Verified against where there is no such user, so that both take equally long.
static NOBODY: LazyLock<String> = LazyLock::new(|| hash_now(&random::token()));

/// A place among those that are hashed and those that wait: taken before anything is asked of storage for it.
#[derive(Debug)]
pub(crate) struct Turn {
    _place: SemaphorePermit<'static>,
}

/// A place.
///
/// # Errors
/// Where too many wait.
pub(crate) fn turn() -> Result<Turn, Busy> {
    let place = WAITING.try_acquire();
    place.map(|place| Turn { _place: place }).map_err(|_| Busy)
}

impl Turn {
    /// The hash to store.
    pub(crate) async fn hash(self, password: String) -> String {
        self.off_thread(move || hash_now(&password)).await
    }

    /// Does the password fit the hash? Without a hash it never does, after the same work.
    pub(crate) async fn verify(self, password: String, hash: Option<String>) -> bool {
        self.off_thread(move || {
            let known = hash.is_some();
            let hash = hash.unwrap_or_else(|| NOBODY.clone());
            let fits = PasswordHash::new(&hash).is_ok_and(|hash| {
                Argon2::default()
                    .verify_password(password.as_bytes(), &hash)
                    .is_ok()
            });
            fits && known
        })
        .await
    }

    #[expect(
        clippy::expect_used,
        reason = "the semaphore is never closed, and a panic in the closure is a bug"
    )]
    async fn off_thread<T: Send + 'static>(self, work: impl FnOnce() -> T + Send + 'static) -> T {
        let permit = AT_ONCE.clone().acquire_owned().await.expect("an open semaphore");
        let work = move || {
            let _held_until_done = permit;
            work()
        };
        tokio::task::spawn_blocking(work).await.expect("password hashing")
    }
}

#[expect(
    clippy::expect_used,
    reason = "argon2's default parameters with a 16-byte salt are always valid"
)]
fn hash_now(password: &str) -> String {
    let hash = Argon2::default().hash_password_with_salt(password.as_bytes(), &random::salt());
    hash.expect("valid parameters").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_the_right_password_fits() {
        let verify = async |password: &str, hash| turn().unwrap().verify(password.to_owned(), hash).await;
        let stored = turn().unwrap().hash("correct horse".to_owned()).await;
        assert!(stored.starts_with("$argon2id$"), "{stored}");
        assert!(verify("correct horse", Some(stored.clone())).await);
        assert!(!verify("correct horsf", Some(stored)).await);
        assert!(!verify("correct horse", None).await);
        // Whoever comes when too many wait is told so, and waits not without end.
        let mut held: Vec<_> = std::iter::from_fn(|| turn().ok()).collect();
        assert_eq!(held.len(), HASHES_AT_ONCE + HASHES_WAITING);
        assert_eq!(turn().err(), Some(Busy));
        held.pop();
        assert!(turn().is_ok());
    }
}
