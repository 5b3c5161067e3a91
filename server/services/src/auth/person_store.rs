//! SQL of people: who has which address.

use crate::{
    db::{DbError, Tx},
    mail::{Confirmed, Recipient},
    zone::Zone,
};
use obrador_core::{
    i18n::{Lang, fold},
    ids::{TenantId, UserId},
};
use sqlx::{Row as _, any::AnyRow};

/// A person, as a mail needs to know them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Person {
    pub(crate) id: UserId,
    pub(crate) email: String,
    pub(crate) name: String,
    pub(crate) lang: Lang,
    /// Without one they can't sign in with a password.
    pub(crate) password_hash: Option<String>,
    /// When they followed a link to their address.
    pub(crate) verified_at: Option<i64>,
}

impl Person {
    /// For a mail: by their name once their address is confirmed.
    pub(crate) fn recipient(&self) -> Recipient {
        self.confirmed()
            .map_or_else(|| Recipient::unconfirmed(&self.email, self.lang), Recipient::from)
    }

    /// For a mail that says what people typed; none where the address is not confirmed.
    pub(crate) fn confirmed(&self) -> Option<Confirmed> {
        self.verified_at?;
        Some(Confirmed::new(&self.email, self.lang, &self.name))
    }
}

/// A new person; [`DbError::Unique`] where somebody has the address.
pub(crate) async fn insert_person(tx: &mut Tx, person: &Person, now: i64) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO users (id, email, name, password_hash, lang, created_at, email_verified_at, name_folded)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(person.id.as_str())
    .bind(person.email.as_str())
    .bind(person.name.as_str())
    .bind(person.password_hash.as_deref())
    .bind(person.lang.as_str())
    .bind(now)
    .bind(person.verified_at)
    .bind(fold(&person.name))
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub(crate) async fn person_of_email(tx: &mut Tx, email: &str) -> Result<Option<Person>, DbError> {
    let row = sqlx::query(
        "SELECT id, email, name, lang, password_hash, email_verified_at FROM users WHERE email = $1",
    )
    .bind(email)
    .fetch_optional(&mut **tx)
    .await?;
    row.as_ref().map(of_row).transpose()
}

pub(crate) async fn person(tx: &mut Tx, id: &UserId) -> Result<Option<Person>, DbError> {
    let row = sqlx::query(
        "SELECT id, email, name, lang, password_hash, email_verified_at FROM users WHERE id = $1",
    )
    .bind(id.as_str())
    .fetch_optional(&mut **tx)
    .await?;
    row.as_ref().map(of_row).transpose()
}

/// A bakery as mails speak of it.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    /// Its name.
    pub(crate) name: String,
    /// By whose clock its people read.
    pub(crate) zone: Zone,
}

/// The bakery, and its owners whose address is known to be theirs.
pub(crate) async fn owners_to_tell(tx: &mut Tx, tenant: &TenantId) -> Result<(Told, Vec<Person>), DbError> {
    let bakery = sqlx::query("SELECT name, time_zone FROM tenants WHERE id = $1")
        .bind(tenant.as_str())
        .fetch_one(&mut **tx)
        .await?;
    let told = Told {
        name: bakery.try_get("name")?,
        zone: Zone::of(&bakery.try_get::<String, _>("time_zone")?),
    };
    let rows = sqlx::query(
        "SELECT u.id, u.email, u.name, u.lang, u.password_hash, u.email_verified_at
         FROM memberships m JOIN users u ON u.id = m.user_id
         WHERE m.tenant_id = $1 AND m.role = 'owner' AND u.email_verified_at IS NOT NULL
         ORDER BY m.created_at, u.id",
    )
    .bind(tenant.as_str())
    .fetch_all(&mut **tx)
    .await?;
    let owners = rows.iter().map(of_row).collect::<Result<_, _>>()?;
    Ok((told, owners))
}

/// Whoever runs the platform and whose address is known to be theirs.
pub(crate) async fn operators_to_tell(tx: &mut Tx) -> Result<Vec<Person>, DbError> {
    let rows = sqlx::query(
        "SELECT u.id, u.email, u.name, u.lang, u.password_hash, u.email_verified_at
         FROM platform_operators o JOIN users u ON u.id = o.user_id
         WHERE u.email_verified_at IS NOT NULL ORDER BY o.created_at, u.id",
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.iter().map(of_row).collect()
}

pub(crate) fn of_row(row: &AnyRow) -> Result<Person, DbError> {
    let text = |column: &str| row.try_get::<String, _>(column);
    Ok(Person {
        id: text("id")?.parse().map_err(DbError::corrupt)?,
        email: text("email")?,
        name: text("name")?,
        lang: text("lang")?.parse().map_err(DbError::corrupt)?,
        password_hash: row.try_get("password_hash")?,
        verified_at: row.try_get("email_verified_at")?,
    })
}

/// Lets a person run the platform.
pub(crate) async fn make_operator(tx: &mut Tx, user: &UserId, now: i64) -> Result<(), DbError> {
    sqlx::query("INSERT INTO platform_operators (user_id, created_at) VALUES ($1, $2)")
        .bind(user.as_str())
        .bind(now)
        .execute(&mut **tx)
        .await?;
    Ok(())
}
