//! Mails that nobody waits for: what happened to a bakery, and limits ahead. Each goes out from the table of jobs.

mod letters;
mod limits;
mod store;

pub use limits::Line;

use crate::{
    actor::Actor,
    audit,
    auth::person_store,
    clock::Clock,
    db::{Access, Db, DbError, Tx},
    jobs::{self, Claimed, JobService, Notice, Outcome},
    mail::{DeliveryError, Letter, MailTransport, Mailer},
    subscription::SubscriptionService,
    usage::UsageService,
};
use obrador_core::{auth::Role, ids::TenantId};

/// Tells owners and operators by mail. Cheap to clone.
#[derive(Debug, Clone)]
pub struct NoticeService {
    db: Db,
    clock: Clock,
    jobs: JobService,
    mailer: Mailer,
    subscription: SubscriptionService,
    usage: UsageService,
}

impl NoticeService {
    /// A service on that storage.
    pub fn new(
        db: Db,
        clock: Clock,
        jobs: JobService,
        mailer: Mailer,
        subscription: SubscriptionService,
        usage: UsageService,
    ) -> Self {
        Self {
            db,
            clock,
            jobs,
            mailer,
            subscription,
            usage,
        }
    }

    /// Makes a mail of what happened for each whom it concerns, all in the transaction that ends the job. Without a mail
    /// server nobody is told.
    pub async fn tell(&self, job: &Claimed) -> Result<Outcome, DbError> {
        let Some(tenant) = &job.tenant else {
            return Ok(Outcome::Hopeless("a notice of no bakery".to_owned()));
        };
        if self.mailer.way() == MailTransport::Off {
            return Ok(Outcome::Done);
        }
        let notice: Notice = match serde_json::from_str(&job.payload) {
            Ok(notice) => notice,
            Err(error) => return Ok(Outcome::Hopeless(format!("an unknown notice: {error}"))),
        };
        let now = self.clock.micros();
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        if notice.is_about_going_on() && store::is_leaving(&mut tx, tenant).await? {
            return Ok(Outcome::Done);
        }
        let (bakery, owners) = person_store::owners_to_tell(&mut tx, tenant).await?;
        for owner in owners {
            if let Some(letter) = letters::to_owner(&owner, &bakery, &notice) {
                jobs::post(&mut tx, &letter, Some(tenant), &job.id, now).await?;
            }
        }
        for operator in person_store::operators_to_tell(&mut tx).await? {
            if let Some(letter) = letters::to_operator(&operator, tenant, &bakery.name, &notice) {
                let once = format!("{}:operator", job.id);
                jobs::post(&mut tx, &letter, Some(tenant), &once, now).await?;
            }
        }
        if self.jobs.finish(&mut tx, job).await? {
            tx.commit().await?;
        }
        Ok(Outcome::Ended)
    }

    /// Sends a mail, unless it no longer concerns whom it was written to.
    pub async fn send(&self, job: &Claimed) -> Result<Outcome, DbError> {
        let letter: Letter = match serde_json::from_str(&job.payload) {
            Ok(letter) => letter,
            Err(error) => return Ok(Outcome::Hopeless(format!("an unknown letter: {error}"))),
        };
        if let Some(tenant) = &job.tenant
            && !letter.is_to_supplier()
            && !self.concerns(&letter, tenant).await?
        {
            return Ok(Outcome::Done);
        }
        Ok(
            match self.mailer.deliver(&letter.message(&self.mailer), &job.id).await {
                Ok(()) => Outcome::Done,
                Err(DeliveryError::Later(error)) => Outcome::Failed(error),
                Err(DeliveryError::Never(error)) => Outcome::Hopeless(error),
            },
        )
    }

    /// Is it still for them, at that address? Who left the bakery since reads no more of it.
    async fn concerns(&self, letter: &Letter, tenant: &TenantId) -> Result<bool, DbError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let (_, mut told) = person_store::owners_to_tell(&mut tx, tenant).await?;
        told.extend(person_store::operators_to_tell(&mut tx).await?);
        Ok(told
            .iter()
            .any(|person| person.id == *letter.user() && person.email == letter.to()))
    }

    /// Owners are told of limits ahead.
    fn is_told(&self, actor: &Actor) -> bool {
        actor.role == Role::Owner && self.mailer.way() != MailTransport::Off
    }

    /// Does this person want mails about limits of the bakery they act for? None for whoever gets none, as everybody where
    /// there is no mail server.
    pub async fn wants_limits(&self, actor: &Actor) -> Result<Option<bool>, DbError> {
        let Some(tenant) = actor.tenant.as_ref().filter(|_| self.is_told(actor)) else {
            return Ok(None);
        };
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        store::wants_limits(&mut tx, tenant, &actor.user_id).await
    }

    /// Whether they want them from now on. False for whoever gets none.
    pub async fn want_limits(&self, actor: &Actor, wanted: bool) -> Result<bool, DbError> {
        let Some(tenant) = actor.tenant.as_ref().filter(|_| self.is_told(actor)) else {
            return Ok(false);
        };
        let at = self.clock.micros();
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        let before = store::wants_limits(&mut tx, tenant, &actor.user_id).await?;
        if before == Some(!wanted) {
            store::want_limits(&mut tx, tenant, &actor.user_id, wanted).await?;
            let after = serde_json::json!({ "limit_mails": wanted });
            let entry = audit::Entry::new(Some(tenant), actor.by(), "user.limit_mails", at).after(&after);
            audit::append(&mut tx, &entry).await?;
            tx.commit().await?;
        }
        Ok(before.is_some())
    }
}

/// Mails the owners of a bakery that is being deleted, in the transaction that deletes it: the mails stay when it is gone.
pub(crate) async fn farewell(tx: &mut Tx, tenant: &TenantId, once: &str, now: i64) -> Result<(), DbError> {
    let (bakery, owners) = person_store::owners_to_tell(tx, tenant).await?;
    for owner in owners {
        if let Some(letter) = letters::deleted(&owner, &bakery.name) {
            jobs::post(tx, &letter, None, once, now).await?;
        }
    }
    Ok(())
}
