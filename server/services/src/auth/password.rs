//! Passwords: argon2id, off the runtime's threads, and never more at once than memory allows.

use crate::{gate::Busy, random};
use argon2::{
    Argon2,
    password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash},
};
use obrador_core::bounds::rate::{HASHES_AT_ONCE, HASHES_WAITING};
use std::sync::{Arc, LazyLock};
use tokio::sync::Semaphore;

/// Those that are hashed. Each takes 19 MiB and some 30 ms of a core.
static AT_ONCE: LazyLock<Arc<Semaphore>> = LazyLock::new(|| Arc::new(Semaphore::new(HASHES_AT_ONCE)));

/// Those, and those that wait for it.
static WAITING: Semaphore = Semaphore::const_new(HASHES_AT_ONCE + HASHES_WAITING);

/// Verified against where there is no such user, so that both take equally long.
static NOBODY: LazyLock<String> = LazyLock::new(|| hash_now(&random::token()));

/// The hash to store.
///
/// # Errors
/// Where too many wait.
pub(crate) async fn hash(password: String) -> Result<String, Busy> {
    off_thread(move || hash_now(&password)).await
}

/// Does the password fit the hash? Without a hash it never does, after the same work.
///
/// # Errors
/// Where too many wait.
pub(crate) async fn verify(password: String, hash: Option<String>) -> Result<bool, Busy> {
    off_thread(move || {
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
    reason = "argon2's default parameters with a 16-byte salt are always valid"
)]
fn hash_now(password: &str) -> String {
    let hash = Argon2::default().hash_password_with_salt(password.as_bytes(), &random::salt());
    hash.expect("valid parameters").to_string()
}

#[expect(
    clippy::expect_used,
    reason = "the semaphore is never closed, and a panic in the closure is a bug"
)]
async fn off_thread<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Busy> {
    let _waits = WAITING.try_acquire().map_err(|_| Busy)?;
    let permit = AT_ONCE.clone().acquire_owned().await.expect("an open semaphore");
    let work = move || {
        let _held_until_done = permit;
        work()
    };
    Ok(tokio::task::spawn_blocking(work).await.expect("password hashing"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_the_right_password_fits() {
        let stored = hash("correct horse".to_owned()).await.unwrap();
        assert!(stored.starts_with("$argon2id$"), "{stored}");
        assert_eq!(
            verify("correct horse".to_owned(), Some(stored.clone())).await,
            Ok(true)
        );
        assert_eq!(verify("correct horsf".to_owned(), Some(stored)).await, Ok(false));
        assert_eq!(verify("correct horse".to_owned(), None).await, Ok(false));
    }

    #[tokio::test]
    async fn those_who_come_when_too_many_wait_are_told_so() {
        // Whoever waits is taken on; nobody waits without end.
        let held = AT_ONCE
            .clone()
            .acquire_many_owned(HASHES_AT_ONCE as u32)
            .await
            .unwrap();
        let all = HASHES_AT_ONCE + HASHES_WAITING;
        let mut waiting = tokio::task::JoinSet::new();
        for _ in 0..=all {
            waiting.spawn(off_thread(|| ()));
        }
        let first = waiting.join_next().await.unwrap().unwrap();
        assert_eq!(first, Err(Busy), "one too many");
        drop(held);
        while let Some(done) = waiting.join_next().await {
            assert_eq!(done.unwrap(), Ok(()));
        }
    }
}
