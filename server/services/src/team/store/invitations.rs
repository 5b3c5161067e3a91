//! SQL of invitations.

use super::{parsed, role};
use crate::{
    db::{DbError, Statement, Tx},
    paging::{Cursor, Key},
    team::{Invitation, PageRequest},
};
use obrador_core::{
    auth::Role,
    i18n::Lang,
    ids::{TenantId, UserId},
};
use sqlx::{Row as _, any::AnyRow};

/// The address an invitation was for.
pub(in crate::team) async fn invited_as(
    tx: &mut Tx,
    tenant: &TenantId,
    id: &str,
) -> Result<Option<String>, DbError> {
    let email = sqlx::query_scalar("SELECT email FROM invitations WHERE tenant_id = $1 AND id = $2")
        .bind(tenant.as_str())
        .bind(id);
    Ok(email.fetch_optional(&mut **tx).await?)
}

/// A new invitation, with the hash of its link's secret.
pub(in crate::team) async fn insert_invitation(
    tx: &mut Tx,
    tenant: &TenantId,
    new: &Invitation,
    sha256: &str,
) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO invitations
             (tenant_id, id, email, role, lang, secret_sha256, invited_by, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(tenant.as_str())
    .bind(new.id.as_str())
    .bind(new.email.as_str())
    .bind(new.role.as_str())
    .bind(new.lang.as_str())
    .bind(sha256)
    .bind(new.invited_by.as_str())
    .bind(new.created_at)
    .bind(new.expires_at)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Forgets invitations that could be accepted no longer at `before`.
pub(in crate::team) async fn delete_old_invitations(
    tx: &mut Tx,
    tenant: &TenantId,
    before: i64,
) -> Result<(), DbError> {
    sqlx::query("DELETE FROM invitations WHERE tenant_id = $1 AND expires_at < $2")
        .bind(tenant.as_str())
        .bind(before)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Neither accepted nor revoked; expired ones included, as they can be sent again.
pub(in crate::team) async fn invitations(
    tx: &mut Tx,
    tenant: &TenantId,
    request: &PageRequest,
) -> Result<Vec<(Cursor, Invitation)>, DbError> {
    let (after, id) = match &request.after {
        Some(Cursor {
            key: Key::Number(moment),
            id,
        }) => (*moment, id.as_str()),
        _ => (i64::MIN, ""),
    };
    let rows = sqlx::query(
        "SELECT id, email, role, lang, invited_by, created_at, expires_at FROM invitations
         WHERE tenant_id = $1 AND accepted_at IS NULL AND revoked_at IS NULL
           AND (created_at > $2 OR (created_at = $2 AND id > $3))
         ORDER BY created_at, id LIMIT $4",
    )
    .bind(tenant.as_str())
    .bind(after)
    .bind(id)
    .bind(request.limit + 1)
    .fetch_all(&mut **tx)
    .await?;
    rows.iter()
        .map(|row| {
            let invitation = invitation(row)?;
            let key = Key::Number(invitation.created_at);
            let id = invitation.id.clone();
            Ok((Cursor { key, id }, invitation))
        })
        .collect()
}

pub(in crate::team) async fn invitation_of(
    tx: &mut Tx,
    tenant: &TenantId,
    id: &str,
) -> Result<Option<Invitation>, DbError> {
    let row = sqlx::query(
        "SELECT id, email, role, lang, invited_by, created_at, expires_at FROM invitations
         WHERE tenant_id = $1 AND id = $2 AND accepted_at IS NULL AND revoked_at IS NULL",
    )
    .bind(tenant.as_str())
    .bind(id)
    .fetch_optional(&mut **tx)
    .await?;
    row.as_ref().map(invitation).transpose()
}

/// Is somebody of that address invited already?
pub(in crate::team) async fn is_invited(
    tx: &mut Tx,
    tenant: &TenantId,
    email: &str,
    now: i64,
) -> Result<bool, DbError> {
    let row = sqlx::query(
        "SELECT id FROM invitations WHERE tenant_id = $1 AND email = $2 AND expires_at > $3
           AND accepted_at IS NULL AND revoked_at IS NULL LIMIT 1",
    )
    .bind(tenant.as_str())
    .bind(email)
    .bind(now)
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.is_some())
}

/// Another secret and another end: the link before it no longer works.
pub(in crate::team) async fn renew_invitation(
    tx: &mut Tx,
    tenant: &TenantId,
    id: &str,
    sha256: &str,
    expires_at: i64,
) -> Result<(), DbError> {
    sqlx::query(
        "UPDATE invitations SET secret_sha256 = $3, expires_at = $4 WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant.as_str())
    .bind(id)
    .bind(sha256)
    .bind(expires_at)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// False where there is nothing to revoke.
pub(in crate::team) async fn revoke_invitation(
    tx: &mut Tx,
    tenant: &TenantId,
    id: &str,
    now: i64,
) -> Result<bool, DbError> {
    let done = sqlx::query(
        "UPDATE invitations SET revoked_at = $3
         WHERE tenant_id = $1 AND id = $2 AND accepted_at IS NULL AND revoked_at IS NULL",
    )
    .bind(tenant.as_str())
    .bind(id)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Who made an invitation: whoever made the key, where a key did.
const MAKER: &str =
    "COALESCE((SELECT k.created_by FROM api_tokens k WHERE i.invited_by = 'token:' || k.id), i.invited_by)";

/// Open invitations that people made, or their keys: who, and whom they invited.
pub(in crate::team) async fn open_invitations_by_people(
    tx: &mut Tx,
    tenant: &TenantId,
    now: i64,
) -> Result<Vec<(UserId, String)>, DbError> {
    let mut select = Statement::new("SELECT substr(maker, 6) AS user_id, email FROM (SELECT ");
    select.push(MAKER).push(
        " AS maker, i.email, i.created_at, i.id FROM invitations i
          WHERE i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.tenant_id = ",
    );
    select.push_bind(tenant.as_str().to_owned());
    select.push(" AND i.expires_at > ").push_bind(now);
    select.push(") made WHERE maker LIKE 'user:%' ORDER BY created_at, id");
    let rows = select.build().fetch_all(&mut **tx).await?;
    rows.iter()
        .map(|row| Ok((parsed(row, "user_id")?, row.try_get("email")?)))
        .collect()
}

/// Revokes those that somebody made, or one of their keys: identifier, address and role of each.
pub(in crate::team) async fn revoke_invitations_of(
    tx: &mut Tx,
    tenant: &TenantId,
    user: &UserId,
    now: i64,
) -> Result<Vec<(String, String, Role)>, DbError> {
    let mut update = Statement::new("UPDATE invitations AS i SET revoked_at = ");
    update
        .push_bind(now)
        .push(" WHERE i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.tenant_id = ");
    update.push_bind(tenant.as_str().to_owned());
    update.push(" AND i.expires_at > ").push_bind(now);
    update.push(" AND ").push(MAKER).push(" = ");
    update
        .push_bind(format!("user:{user}"))
        .push(" RETURNING id, email, role");
    let rows = update.build().fetch_all(&mut **tx).await?;
    rows.iter()
        .map(|row| Ok((row.try_get("id")?, row.try_get("email")?, role(row)?)))
        .collect()
}

/// The bakery and the invitation whose link has that secret, while it works.
pub(in crate::team) async fn invitation_by_secret(
    tx: &mut Tx,
    sha256: &str,
    now: i64,
) -> Result<Option<(TenantId, Invitation)>, DbError> {
    let row = sqlx::query(
        "SELECT tenant_id, id, email, role, lang, invited_by, created_at, expires_at FROM invitations
         WHERE secret_sha256 = $1 AND expires_at > $2 AND accepted_at IS NULL AND revoked_at IS NULL",
    )
    .bind(sha256)
    .bind(now)
    .fetch_optional(&mut **tx)
    .await?;
    row.map(|row| Ok((parsed(&row, "tenant_id")?, invitation(&row)?)))
        .transpose()
}

/// Uses the invitation up; of two at once only one does.
pub(in crate::team) async fn accept_invitation(tx: &mut Tx, sha256: &str, now: i64) -> Result<bool, DbError> {
    let done = sqlx::query(
        "UPDATE invitations SET accepted_at = $2
         WHERE secret_sha256 = $1 AND expires_at > $2 AND accepted_at IS NULL AND revoked_at IS NULL",
    )
    .bind(sha256)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

fn invitation(row: &AnyRow) -> Result<Invitation, DbError> {
    Ok(Invitation {
        id: row.try_get("id")?,
        email: row.try_get("email")?,
        role: role(row)?,
        lang: parsed::<Lang>(row, "lang")?,
        invited_by: row.try_get("invited_by")?,
        created_at: row.try_get("created_at")?,
        expires_at: row.try_get("expires_at")?,
    })
}
