//! A bakery that leaves: asked for, called off, and in the end done.

use super::purge_store;
use crate::{
    actor::Actor,
    audit,
    auth::{AuthService, ConfirmError},
    clock::Clock,
    db::{Access, Db, DbError, locks},
    files::{ClearError, Doubt, Folder, FolderError, let_go_store},
    jobs::{self, Notice},
    mail::{MailTransport, Mailer},
    notices, random,
    subscription::SubscriptionService,
    tenant::store as tenant_store,
    usage::UsageService,
};
use obrador_core::{
    auth::Permission,
    ids::TenantId,
    tenant::deletion::{Deletion, is_the_name},
};
use std::{io, net::IpAddr};

/// What somebody says who asks for a bakery's deletion: it can't be undone in the end.
#[derive(Debug, Clone, Copy)]
pub struct Confirmation<'a> {
    /// The bakery's name, typed.
    pub name: &'a str,
    /// Their password, once more.
    pub password: &'a str,
    /// Where they are.
    pub ip: IpAddr,
}

/// What of it is not right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Doubts {
    /// It is not the bakery's name.
    pub name: bool,
    /// It is not their password.
    pub password: bool,
    /// Seconds to wait, after too many attempts.
    pub retry_after_s: Option<u64>,
}

/// Why a deletion can't be asked for.
#[derive(Debug, thiserror::Error)]
pub enum RequestError {
    /// What was said is not right; all of it is told at once.
    #[error("the name or the password is not right")]
    Doubts(Doubts),
    /// Whoever asks may not.
    #[error("only an owner asks for the deletion")]
    NotAllowed,
    /// It was asked for before; that one counts.
    #[error("the deletion is asked for already")]
    Already,
    /// Storage failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

/// Why a bakery could not be purged.
#[derive(Debug, thiserror::Error)]
pub enum PurgeError {
    /// Storage failed.
    #[error(transparent)]
    Database(#[from] DbError),
    /// Its files can't be deleted; its rows are untouched.
    #[error("the files of a bakery can't be deleted: {0}")]
    Files(#[from] io::Error),
    /// Nothing proves that its files may be deleted; its rows are untouched.
    #[error("nothing proves that the files of a bakery may be deleted: {0}")]
    Doubt(Doubt),
}

impl From<ClearError> for PurgeError {
    fn from(error: ClearError) -> Self {
        match error {
            ClearError::Failed(FolderError::Disk(error)) => Self::Files(error),
            ClearError::Failed(FolderError::Database(error)) => Self::Database(error),
            ClearError::Doubt(doubt) => Self::Doubt(doubt),
        }
    }
}

/// What a purge did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Purged {
    /// Bakeries that are gone now.
    pub bakeries: usize,
    /// Bakeries that were due and are still there; the log says why.
    pub failed: usize,
}

/// Deletes bakeries, after a grace. Cheap to clone.
#[derive(Debug, Clone)]
pub struct DeletionService {
    db: Db,
    clock: Clock,
    folder: Folder,
    auth: AuthService,
    subscription: SubscriptionService,
    usage: UsageService,
    mailer: Mailer,
}

impl DeletionService {
    /// A service on that storage.
    pub fn new(
        db: Db,
        clock: Clock,
        folder: Folder,
        auth: AuthService,
        subscription: SubscriptionService,
        usage: UsageService,
        mailer: Mailer,
    ) -> Self {
        Self {
            db,
            clock,
            folder,
            auth,
            subscription,
            usage,
            mailer,
        }
    }
}

impl DeletionService {
    /// The deletion that was asked for, if one was.
    pub async fn current(&self, tenant: &TenantId) -> Result<Option<Deletion>, DbError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        crate::privacy::deletion_store::current(&mut tx, tenant).await
    }

    /// Asks for the deletion of the person's bakery.
    pub async fn request(
        &self,
        tenant: &TenantId,
        by: &Actor,
        said: &Confirmation<'_>,
    ) -> Result<Deletion, RequestError> {
        self.check(tenant, by, said).await?;
        let now = self.clock.now();
        let deletion = Deletion::requested(now);
        let who = by.by();
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        if !who.may(&mut tx, tenant, Permission::ManageSubscription).await? {
            return Err(RequestError::NotAllowed);
        }
        match crate::privacy::deletion_store::insert(&mut tx, tenant, &who.name(), &deletion).await {
            Err(error) if error.is_unique() => return Err(RequestError::Already),
            other => other?,
        }
        let after = serde_json::json!({ "delete_after": deletion.delete_after });
        let at = now.timestamp_micros();
        let entry = audit::Entry::new(Some(tenant), &who, "tenant.deletion_requested", at).after(&after);
        audit::append(&mut tx, &entry).await?;
        let delete_after = deletion.delete_after;
        jobs::note(&mut tx, tenant, &Notice::DeletionRequested { delete_after }, at).await?;
        tx.commit().await?;
        self.auth.invalidate();
        Ok(deletion)
    }

    /// Is it the bakery's name, and the person's password?
    async fn check(
        &self,
        tenant: &TenantId,
        by: &Actor,
        said: &Confirmation<'_>,
    ) -> Result<(), RequestError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let bakery = tenant_store::get(&mut tx, tenant).await?;
        drop(tx);
        let mut doubts = Doubts {
            name: !bakery.is_some_and(|bakery| is_the_name(said.name, &bakery.name)),
            ..Doubts::default()
        };
        match self.auth.confirm(by, said.password, said.ip).await {
            Ok(()) => {}
            Err(ConfirmError::WrongPassword) => doubts.password = true,
            Err(ConfirmError::TooManyAttempts { retry_after_s }) => {
                doubts.retry_after_s = Some(retry_after_s);
            }
            Err(ConfirmError::Database(error)) => return Err(error.into()),
        }
        if doubts == Doubts::default() {
            Ok(())
        } else {
            Err(RequestError::Doubts(doubts))
        }
    }

    /// Calls the deletion off. False where there is none, or it is too late.
    pub async fn keep(&self, tenant: &TenantId, by: &Actor) -> Result<bool, DbError> {
        let at = self.clock.micros();
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        if !crate::privacy::deletion_store::remove(&mut tx, tenant, at).await? {
            return Ok(false);
        }
        let who = by.by();
        let entry = audit::Entry::new(Some(tenant), &who, "tenant.deletion_called_off", at);
        audit::append(&mut tx, &entry).await?;
        jobs::note(&mut tx, tenant, &Notice::DeletionCalledOff, at).await?;
        // A backup from before would delete the bakery after all: the folder tells it that it is one.
        let generation = self.folder.next_state(&mut tx).await?;
        tx.commit().await?;
        self.folder.tell(generation).await;
        self.auth.invalidate();
        Ok(true)
    }

    /// The bakeries whose grace is over.
    pub async fn due(&self) -> Result<Vec<TenantId>, DbError> {
        let mut tx = self.db.begin_system("purge: who is due", Access::Read).await?;
        crate::privacy::deletion_store::due(&mut tx, self.clock.micros()).await
    }

    /// Deletes every bakery whose grace is over. One that fails does not hold up the others.
    pub async fn purge(&self) -> Result<Purged, DbError> {
        let mut purged = Purged::default();
        for tenant in self.due().await? {
            match self.purge_one(&tenant).await {
                Ok(true) => purged.bakeries += 1,
                Ok(false) => {}
                // The folder has said so, once.
                Err(PurgeError::Doubt(_)) => purged.failed += 1,
                Err(error) => {
                    tracing::error!(%tenant, %error, "a bakery can't be deleted; the next purge tries again");
                    purged.failed += 1;
                }
            }
        }
        if purged.bakeries > 0 {
            self.auth.invalidate();
            self.subscription.invalidate();
        }
        Ok(purged)
    }

    /// Files first, rows last: killed in between, the bakery is still due and the next purge goes on. False where
    /// another purge was faster.
    async fn purge_one(&self, tenant: &TenantId) -> Result<bool, PurgeError> {
        let cleared = self.folder.clear(tenant).await?;
        let now = self.clock.micros();
        let mut tx = self.db.begin_system("purge", Access::Write).await?;
        tx.lock(locks::PURGE).await?;
        if !crate::privacy::deletion_store::is_due(&mut tx, tenant, now).await? {
            return Ok(false);
        }
        let sha256 = random::sha256(tenant.as_str());
        if self.mailer.way() != MailTransport::Off {
            notices::farewell(&mut tx, tenant, &format!("deleted:{sha256}"), now).await?;
        }
        let people = purge_store::members_of_it_alone(&mut tx, tenant).await?;
        let late = let_go_store::coming(&mut tx, tenant).await?;
        let rows = purge_store::bakery(&mut tx, tenant, &[]).await?;
        purge_store::people(&mut tx, &people).await?;
        // What came after the files were cleared: the sweep takes it.
        let late = late.into_iter().filter(|id| !cleared.contains(id));
        let late: Vec<_> = late.map(|id| (tenant.clone(), id)).collect();
        let_go_store::let_go(&mut tx, &late, let_go_store::Why::Purge, now).await?;
        // Whoever knows the identifier can find the row; it tells nobody else whose it was.
        crate::tenant::store::note_purged(&mut tx, &sha256, now).await?;
        let after = serde_json::json!({ "tenant_sha256": sha256, "rows": rows, "people": people.len() });
        audit::append(
            &mut tx,
            &audit::Entry::new(None, "purge", "tenant.deleted", now).after(&after),
        )
        .await?;
        tx.commit().await?;
        self.usage.invalidate(tenant).await;
        Ok(true)
    }
}
