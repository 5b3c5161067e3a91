//! API tokens: shown once, kept as a hash, known with their maker and their end.

mod info;
mod list;
mod make;
mod store;

pub use info::TokenInfo;
pub use list::RevokeTokenError;
pub(crate) use list::revoke_made_by;
pub use make::{CreateTokenError, NewToken, WantedToken};
pub(crate) use store::living;

use super::AuthService;
use crate::{
    actor::TokenIdentity,
    db::{Access, DbError},
    random,
};
use std::sync::Arc;

/// What every token starts with, so that scanners for leaked secrets recognise it.
const PREFIX: &str = "obr_";
/// "Last used" is written once an hour, not at every request.
const USED_MICROS: i64 = 3_600_000_000;

impl AuthService {
    /// Whose token it is; nobody's when it is malformed, unknown, revoked or over. It ends on the microsecond. Within this
    /// process a revocation counts at once, in others after 30 seconds.
    pub async fn token(&self, token: &str) -> Result<Option<Arc<TokenIdentity>>, DbError> {
        if !is_well_formed(token) {
            return Ok(None);
        }
        let now = self.0.clock.micros();
        let key = random::sha256(token);
        if let Some(identity) = self.0.tokens.get(&key, now) {
            return Ok(Some(identity).filter(|identity| identity.is_alive(now)));
        }
        let epoch = self.0.tokens.epoch();
        let mut tx = self.0.db.begin_system("token", Access::Read).await?;
        let found = store::find(&mut tx, &key).await?;
        drop(tx);
        let Some((identity, last_used_at)) = found.filter(|(identity, _)| identity.is_alive(now)) else {
            return Ok(None);
        };
        let identity = Arc::new(identity);
        self.0.tokens.insert(key, Arc::clone(&identity), now, epoch);
        if last_used_at.is_none_or(|used| now - used > USED_MICROS) {
            self.note_use(identity.id.clone(), now);
        }
        Ok(Some(identity))
    }

    /// Beside the request: it need not wait for the database's write lock.
    fn note_use(&self, id: String, now: i64) {
        let db = self.0.db.clone();
        tokio::spawn(async move {
            let noted = async {
                let mut tx = db.begin_system("token use", Access::Write).await?;
                store::used(&mut tx, &id, now).await?;
                tx.commit().await
            };
            if let Err(error) = noted.await {
                tracing::warn!(%error, token = id, "can't note the use of a token");
            }
        });
    }
}

fn is_well_formed(token: &str) -> bool {
    let secret = token.strip_prefix(PREFIX);
    secret.is_some_and(|s| s.len() == 64 && s.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')))
}
