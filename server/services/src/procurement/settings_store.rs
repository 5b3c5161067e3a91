//! SQL of the bakery's rules of orders, and of who is there to follow them.

use super::Settings;
use crate::{
    db::{DbError, Tx},
    zone::Zone,
};
use obrador_core::{
    ids::{TenantId, UserId},
    procurement::{Approvers, Delegation, MemberRole, Policy, Tier, Tolerance},
};
use sqlx::{Row as _, any::AnyRow};

/// The rules; those that hold for everybody where a bakery has none of its own.
pub(super) async fn load(tx: &mut Tx, tenant: &TenantId) -> Result<Settings, DbError> {
    let row =
        sqlx::query("SELECT tolerance_basis_points, version FROM procurement_settings WHERE tenant_id = $1")
            .bind(tenant.as_str())
            .fetch_optional(&mut **tx)
            .await?;
    let Some(row) = row else {
        return Ok(Settings::default());
    };
    let tolerance = Tolerance::of_basis_points(row.try_get("tolerance_basis_points")?);
    let tiers = sqlx::query(
        "SELECT up_to_cents, approvers, people FROM approval_tiers WHERE tenant_id = $1 ORDER BY place",
    )
    .bind(tenant.as_str())
    .fetch_all(&mut **tx)
    .await?;
    let tiers = tiers.iter().map(tier).collect::<Result<_, DbError>>()?;
    let delegations = sqlx::query(
        "SELECT away, stands_in, until FROM approval_delegations WHERE tenant_id = $1 ORDER BY place",
    )
    .bind(tenant.as_str())
    .fetch_all(&mut **tx)
    .await?;
    let delegations = delegations
        .iter()
        .map(delegation)
        .collect::<Result<_, DbError>>()?;
    Ok(Settings {
        policy: Policy::new(tiers, delegations).map_err(DbError::corrupt)?,
        tolerance: tolerance.map_err(DbError::corrupt)?,
        version: row.try_get("version")?,
    })
}

fn tier(row: &AnyRow) -> Result<Tier, DbError> {
    let people: Option<String> = row.try_get("people")?;
    let people = people.unwrap_or_default();
    let people = people.split_whitespace().map(str::parse);
    let people = people.collect::<Result<_, _>>().map_err(DbError::corrupt)?;
    let name: String = row.try_get("approvers")?;
    Ok(Tier {
        up_to_cents: row.try_get("up_to_cents")?,
        approvers: Approvers::stored(&name, people).ok_or_else(|| DbError::corrupt(name))?,
    })
}

fn delegation(row: &AnyRow) -> Result<Delegation, DbError> {
    let person = |column| row.try_get::<&str, _>(column)?.parse().map_err(DbError::corrupt);
    Ok(Delegation {
        from: person("away")?,
        to: person("stands_in")?,
        until: row
            .try_get::<&str, _>("until")?
            .parse()
            .map_err(DbError::corrupt)?,
    })
}

/// The rules take the place of those there were.
pub(super) async fn save(
    tx: &mut Tx,
    tenant: &TenantId,
    settings: &Settings,
    now: i64,
) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO procurement_settings (tenant_id, tolerance_basis_points, version, changed_at)
         VALUES ($1, $2, $3, $4)
         ON CONFLICT (tenant_id) DO UPDATE SET tolerance_basis_points = excluded.tolerance_basis_points,
            version = excluded.version, changed_at = excluded.changed_at",
    )
    .bind(tenant.as_str())
    .bind(settings.tolerance.basis_points())
    .bind(settings.version)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    for sql in [
        "DELETE FROM approval_tiers WHERE tenant_id = $1",
        "DELETE FROM approval_delegations WHERE tenant_id = $1",
    ] {
        sqlx::query(sql).bind(tenant.as_str()).execute(&mut **tx).await?;
    }
    for (place, tier) in (0_i64..).zip(settings.policy.tiers()) {
        let people = match &tier.approvers {
            Approvers::People(people) => {
                Some(people.iter().map(UserId::as_str).collect::<Vec<_>>().join(" "))
            }
            _ => None,
        };
        sqlx::query(
            "INSERT INTO approval_tiers (tenant_id, place, up_to_cents, approvers, people) VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(tenant.as_str())
        .bind(place)
        .bind(tier.up_to_cents)
        .bind(tier.approvers.as_str())
        .bind(people)
        .execute(&mut **tx)
        .await?;
    }
    for (place, delegation) in (0_i64..).zip(settings.policy.delegations()) {
        sqlx::query(
            "INSERT INTO approval_delegations (tenant_id, place, away, stands_in, until) VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(tenant.as_str())
        .bind(place)
        .bind(delegation.from.as_str())
        .bind(delegation.to.as_str())
        .bind(delegation.until.to_string())
        .execute(&mut **tx)
        .await?;
    }
    Ok(())
}

/// Who is in the team, and as what.
pub(super) async fn team(tx: &mut Tx, tenant: &TenantId) -> Result<Vec<MemberRole>, DbError> {
    let rows = sqlx::query(
        "SELECT user_id, role FROM memberships WHERE tenant_id = $1 ORDER BY created_at, user_id",
    )
    .bind(tenant.as_str())
    .fetch_all(&mut **tx)
    .await?;
    rows.iter()
        .map(|row| {
            Ok(MemberRole {
                user: row
                    .try_get::<&str, _>("user_id")?
                    .parse()
                    .map_err(DbError::corrupt)?,
                role: row
                    .try_get::<&str, _>("role")?
                    .parse()
                    .map_err(DbError::corrupt)?,
            })
        })
        .collect()
}

/// By whose clock the bakery reads its days.
pub(super) async fn zone(tx: &mut Tx, tenant: &TenantId) -> Result<Zone, DbError> {
    let row = sqlx::query("SELECT time_zone FROM tenants WHERE id = $1")
        .bind(tenant.as_str())
        .fetch_one(&mut **tx)
        .await?;
    Ok(Zone::of(row.try_get("time_zone")?))
}
