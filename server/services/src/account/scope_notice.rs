//! Telling owners, once, what keys from before the scopes of team and export no longer do.

use super::{AccountService, store};
use crate::{
    auth::person_store,
    db::{Access, DbError},
    jobs,
    mail::{Letter, MailTransport},
};
use obrador_core::{auth::Scope, ids::TenantId};

/// So many bakeries at a time.
const AT_ONCE: i64 = 200;

impl AccountService {
    /// Mails the owners of each bakery with such keys. Of several servers that do so at once one tells, and it tells once.
    /// Without a mail server the keys' page alone tells. Answers how many bakeries were told.
    pub async fn tell_of_split_scopes(&self) -> Result<usize, DbError> {
        if self.mail_transport() == MailTransport::Off {
            return Ok(0);
        }
        let mut told = 0;
        loop {
            let mut tx = self.0.db.begin_system("keys to tell of", Access::Read).await?;
            let tenants = store::untold(&mut tx, AT_ONCE).await?;
            drop(tx);
            if tenants.is_empty() {
                return Ok(told);
            }
            for tenant in tenants {
                told += usize::from(self.tell_one(&tenant).await?);
            }
        }
    }

    /// False where another server was faster.
    async fn tell_one(&self, tenant: &TenantId) -> Result<bool, DbError> {
        let mut tx = self.0.db.begin(tenant, Access::Write).await?;
        let keys = store::mark_told(&mut tx, tenant, self.0.clock.micros()).await?;
        if keys.is_empty() {
            return Ok(false);
        }
        let (bakery, owners) = person_store::owners_to_tell(&mut tx, tenant).await?;
        let now = self.0.clock.micros();
        for owner in owners {
            let Some(to) = owner.confirmed() else { continue };
            let scope = |scope: Scope| scope.as_str().to_owned();
            let args = vec![
                ("bakery", bakery.name.clone()),
                ("keys", keys.join(", ")),
                ("before", scope(Scope::TenantAdmin)),
                ("team", scope(Scope::TeamAdmin)),
                ("export", scope(Scope::TenantExport)),
            ];
            let letter = Letter::new(
                &owner.id,
                to,
                "mail-scopes",
                args,
                "/app/settings/api-keys".to_owned(),
            );
            jobs::post(&mut tx, &letter, Some(tenant), &format!("scopes:{now}"), now).await?;
        }
        tx.commit().await?;
        Ok(true)
    }
}
