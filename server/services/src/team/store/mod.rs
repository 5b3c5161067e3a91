//! SQL of members; that of invitations is beside it.

mod invitations;

pub(super) use invitations::{
    accept_invitation, delete_old_invitations, insert_invitation, invitation_by_secret, invitation_of,
    invitations, invited_as, is_invited, open_invitations_by_people, renew_invitation, revoke_invitation,
    revoke_invitations_of,
};

use super::{Bakery, Member, PageRequest, paging::Order};
use crate::{
    db::{DbError, Statement, Tx},
    paging::{Cursor, Key, store::Sorted},
};
use obrador_core::{
    auth::Role,
    ids::{TenantId, UserId},
};
use sqlx::{Row as _, any::AnyRow};

const MEMBERS: &str = "SELECT m.user_id, u.name, u.email, m.role, m.created_at, m.last_seen_at,
        COALESCE(u.name_folded, LOWER(u.name)) AS name_folded
    FROM memberships m JOIN users u ON u.id = m.user_id WHERE m.tenant_id = ";

/// The name as it is searched and sorted; people from before have it in lower case only.
const NAME: &str = "COALESCE(u.name_folded, LOWER(u.name))";

/// What the team is sorted by; the identifier settles what is alike.
fn sorted(order: Order) -> Sorted {
    let (key, key_descends) = match order {
        Order::Since => ("m.created_at", false),
        Order::Latest => ("m.created_at", true),
        Order::Name => (NAME, false),
        Order::NameBack => (NAME, true),
        Order::Seen => ("(0 - COALESCE(m.last_seen_at, 0))", false),
        Order::Unseen => ("COALESCE(m.last_seen_at, 0)", false),
    };
    Sorted {
        key_descends,
        ..Sorted::ascending(key, "m.user_id")
    }
}

/// The name of somebody who is a member, or was removed from among them.
pub(super) async fn known_as(tx: &mut Tx, tenant: &TenantId, user: &str) -> Result<Option<String>, DbError> {
    let name = sqlx::query_scalar(
        "SELECT u.name FROM users u WHERE u.id = $2 AND (
             EXISTS (SELECT 1 FROM memberships m WHERE m.tenant_id = $1 AND m.user_id = u.id)
             OR EXISTS (SELECT 1 FROM audit a WHERE a.tenant_id = $1 AND a.action = 'team.remove'
                 AND a.before_json LIKE '%\"user\":\"' || u.id || '\"%'))",
    )
    .bind(tenant.as_str())
    .bind(user);
    Ok(name.fetch_optional(&mut **tx).await?)
}

/// Members, each with the place where the list goes on after them.
pub(super) async fn members(
    tx: &mut Tx,
    tenant: &TenantId,
    request: &PageRequest,
) -> Result<Vec<(Cursor, Member)>, DbError> {
    let mut select = Statement::new(MEMBERS);
    select.push_bind(tenant.as_str().to_owned());
    if !request.pattern.is_empty() {
        for (before, column) in [(" AND (", NAME), (" OR ", "u.email")] {
            select.push(before).push(column).push(" LIKE ");
            select.push_bind(request.pattern.clone()).push(" ESCAPE '\\'");
        }
        select.push(")");
    }
    let sorted = sorted(request.order);
    if let Some(after) = &request.after {
        sorted.after(&mut select, after);
    }
    sorted.order(&mut select, request.limit + 1);
    let rows = select.build().fetch_all(&mut **tx).await?;
    rows.iter()
        .map(|row| {
            let member = member(row)?;
            let key = match request.order {
                Order::Since | Order::Latest => Key::Number(member.since),
                Order::Name | Order::NameBack => Key::Name(row.try_get("name_folded")?),
                Order::Seen => Key::Number(-member.last_seen_at.unwrap_or(0)),
                Order::Unseen => Key::Number(member.last_seen_at.unwrap_or(0)),
            };
            let id = member.user_id.to_string();
            Ok((Cursor { key, id }, member))
        })
        .collect()
}

pub(super) async fn member_of(tx: &mut Tx, tenant: &TenantId, user: &str) -> Result<Option<Member>, DbError> {
    let row = sqlx::query(
        "SELECT m.user_id, u.name, u.email, m.role, m.created_at, m.last_seen_at
         FROM memberships m JOIN users u ON u.id = m.user_id
         WHERE m.tenant_id = $1 AND m.user_id = $2",
    )
    .bind(tenant.as_str())
    .bind(user)
    .fetch_optional(&mut **tx)
    .await?;
    row.as_ref().map(member).transpose()
}

pub(super) async fn is_member(tx: &mut Tx, tenant: &TenantId, email: &str) -> Result<bool, DbError> {
    let row = sqlx::query(
        "SELECT m.user_id FROM memberships m JOIN users u ON u.id = m.user_id
         WHERE m.tenant_id = $1 AND u.email = $2",
    )
    .bind(tenant.as_str())
    .bind(email)
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.is_some())
}

pub(super) async fn owners(tx: &mut Tx, tenant: &TenantId) -> Result<i64, DbError> {
    let count =
        sqlx::query_scalar("SELECT COUNT(*) FROM memberships WHERE tenant_id = $1 AND role = 'owner'")
            .bind(tenant.as_str())
            .fetch_one(&mut **tx)
            .await?;
    Ok(count)
}

pub(super) async fn set_role(
    tx: &mut Tx,
    tenant: &TenantId,
    user: &UserId,
    role: Role,
) -> Result<(), DbError> {
    sqlx::query("UPDATE memberships SET role = $3 WHERE tenant_id = $1 AND user_id = $2")
        .bind(tenant.as_str())
        .bind(user.as_str())
        .bind(role.as_str())
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Where somebody is a member, longest first.
pub(super) async fn bakeries(tx: &mut Tx, user: &UserId) -> Result<Vec<Bakery>, DbError> {
    let rows = sqlx::query(
        "SELECT t.id, t.name, m.role FROM memberships m JOIN tenants t ON t.id = m.tenant_id
         WHERE m.user_id = $1 ORDER BY m.created_at, t.id LIMIT 200",
    )
    .bind(user.as_str())
    .fetch_all(&mut **tx)
    .await?;
    rows.iter()
        .map(|row| {
            Ok(Bakery {
                id: parsed(row, "id")?,
                name: row.try_get("name")?,
                role: role(row)?,
            })
        })
        .collect()
}

/// Acts for another of the person's bakeries; false where they are no member there.
pub(super) async fn switch(
    tx: &mut Tx,
    session_sha256: &str,
    user: &UserId,
    tenant: &TenantId,
) -> Result<bool, DbError> {
    let done = sqlx::query(
        "UPDATE sessions SET tenant_id = $3 WHERE token_sha256 = $1 AND user_id = $2
           AND EXISTS (SELECT 1 FROM memberships WHERE tenant_id = $3 AND user_id = $2)",
    )
    .bind(session_sha256)
    .bind(user.as_str())
    .bind(tenant.as_str())
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn tenant_name(tx: &mut Tx, tenant: &TenantId) -> Result<Option<String>, DbError> {
    let name = sqlx::query_scalar("SELECT name FROM tenants WHERE id = $1")
        .bind(tenant.as_str())
        .fetch_optional(&mut **tx)
        .await?;
    Ok(name)
}

fn member(row: &AnyRow) -> Result<Member, DbError> {
    Ok(Member {
        user_id: parsed(row, "user_id")?,
        name: row.try_get("name")?,
        email: row.try_get("email")?,
        role: role(row)?,
        since: row.try_get("created_at")?,
        last_seen_at: row.try_get("last_seen_at")?,
    })
}

fn role(row: &AnyRow) -> Result<Role, DbError> {
    parsed(row, "role")
}

fn parsed<T: std::str::FromStr<Err: std::fmt::Display>>(row: &AnyRow, column: &str) -> Result<T, DbError> {
    row.try_get::<String, _>(column)?
        .parse()
        .map_err(DbError::corrupt)
}
