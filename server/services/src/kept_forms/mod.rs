//! Forms that were sent for another bakery than the sender's, or by somebody else: what was typed is kept for a week, for
//! the one who sent it, and never acted upon.

mod store;

use crate::{
    clock::Clock,
    db::{Access, Db, DbError, locks},
    random, tenant,
};
use obrador_core::{
    bounds::{count::KEPT_FORMS, length::KEPT_PATH, size::KEPT_FORM, time::KEPT_FORM_DAYS},
    ids::{TenantId, UserId},
};

/// A form is forgotten after this.
const KEPT_MICROS: i64 = KEPT_FORM_DAYS * 86_400_000_000;

/// A form as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptForm {
    /// The bakery it belongs to, if its keeper is in it.
    pub tenant: Option<TenantId>,
    /// The path it was sent to.
    pub action: String,
    /// The page it stood on.
    pub page: String,
    /// Its fields, `application/x-www-form-urlencoded`, without passwords.
    pub fields: String,
}

/// Keeps forms. Cheap to clone.
#[derive(Debug, Clone)]
pub struct KeptForms {
    db: Db,
    clock: Clock,
}

impl KeptForms {
    /// A service on that storage.
    pub fn new(db: Db, clock: Clock) -> Self {
        Self { db, clock }
    }
}

impl KeptForms {
    /// Keeps a form for `user`, and answers under which identifier; none where it is too long.
    pub async fn keep(&self, user: &UserId, form: &KeptForm) -> Result<Option<String>, DbError> {
        if form.fields.len() > KEPT_FORM || form.page.len() > KEPT_PATH || form.action.len() > KEPT_PATH {
            return Ok(None);
        }
        let id = random::id();
        let mut tx = self.db.begin_system("keep a form", Access::Write).await?;
        // Nothing of a bakery comes back after its purge.
        tx.share_lock(locks::PURGE).await?;
        if let Some(tenant) = &form.tenant
            && !tenant::exists(&mut tx, tenant).await?
        {
            return Ok(None);
        }
        store::insert(&mut tx, &id, user, form, self.clock.micros()).await?;
        store::delete_beyond(&mut tx, user, KEPT_FORMS.into()).await?;
        tx.commit().await?;
        Ok(Some(id))
    }

    /// The form that was kept for `user` under `id` within a week; nobody else's.
    pub async fn get(&self, user: &UserId, id: &str) -> Result<Option<KeptForm>, DbError> {
        let mut tx = self.db.begin_system("a kept form", Access::Read).await?;
        store::get(&mut tx, user, id, self.clock.micros() - KEPT_MICROS).await
    }

    /// Forgets the form at `action`: it was sent with success.
    pub async fn discard(&self, user: &UserId, id: &str, action: &str) -> Result<(), DbError> {
        let mut tx = self.db.begin_system("a kept form, sent", Access::Write).await?;
        store::delete(&mut tx, user, id, action).await?;
        tx.commit().await
    }

    /// Forgets what is older than a week, whoever's it is.
    pub async fn discard_old(&self) -> Result<(), DbError> {
        let mut tx = self.db.begin_system("old kept forms", Access::Write).await?;
        store::delete_before(&mut tx, self.clock.micros() - KEPT_MICROS).await?;
        tx.commit().await
    }
}
