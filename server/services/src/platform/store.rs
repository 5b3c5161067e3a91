//! SQL of the list of bakeries. A page is found first, by an index where there is one, and only its bakeries are looked
//! at more closely.

use super::{From, Listed, Member, Order, Search};
use crate::{
    clock::from_micros,
    db::{DbError, Statement, Tx},
    subscription,
    tenant::store::tenant,
};
use obrador_core::{i18n::fold, ids::TenantId};
use sqlx::{Row as _, any::AnyRow};

const BAKERIES: &str = " FROM tenants t JOIN subscriptions s ON s.tenant_id = t.id WHERE 1 = 1";

/// What bakeries are sorted and searched by. Those from before the column are found as they are written, too.
const NAME: &str = "COALESCE(t.name_folded, lower(t.name))";

/// What a page shows of each bakery beside its own row: what members, programs and the ledger did last.
const CLOSER: &str = ")
    SELECT t.id, t.name, t.country, t.time_zone, t.lang, t.vat_number, t.created_at, t.version AS tenant_version,
        s.plan, s.cycle, s.state, s.anchor_at, s.period_start, s.renews_on, s.version, s.requested_plan,
        s.requested_at,
        COALESCE(
            (SELECT r.name FROM users r WHERE r.id = substr(s.requested_by, 6) AND s.requested_by LIKE 'user:%'),
            s.requested_by
        ) AS requested_by,
        d.delete_after,
        (SELECT MAX(x.last_seen_at) FROM sessions x WHERE x.tenant_id = t.id) AS seen_at,
        (SELECT MAX(h.last_seen_at) FROM memberships h WHERE h.tenant_id = t.id) AS here_at,
        (SELECT MAX(k.last_used_at) FROM api_tokens k WHERE k.tenant_id = t.id) AS used_at,
        (SELECT MAX(l.at) FROM (
            SELECT (SELECT MAX(e.at) FROM usage_events e WHERE e.tenant_id = t.id AND e.metric = m.metric) AS at
            FROM levels m
        ) l) AS changed_at
    FROM page p
    JOIN tenants t ON t.id = p.id
    JOIN subscriptions s ON s.tenant_id = t.id
    LEFT JOIN tenant_deletions d ON d.tenant_id = t.id";

const LEVELS: &str = "WITH levels (metric) AS (
        VALUES ('users'), ('locations'), ('products'), ('recipes'), ('suppliers'), ('storage_gb')
    ), page AS (SELECT t.id";

pub(super) async fn count(tx: &mut Tx, search: &Search, limit: i64) -> Result<i64, DbError> {
    let mut select = Statement::new("SELECT COUNT(*) AS found FROM (SELECT t.id");
    select.push(BAKERIES);
    filter(&mut select, search);
    select.push(" LIMIT ").push_bind(limit).push(") counted");
    Ok(select.build().fetch_one(&mut **tx).await?.try_get("found")?)
}

/// In the page's order, or backwards where it ends before a bakery.
pub(super) async fn page(tx: &mut Tx, search: &Search, limit: usize) -> Result<Vec<Listed>, DbError> {
    let (key, descending) = match search.order {
        Order::Name => (NAME, false),
        Order::NameBack => (NAME, true),
        Order::Newest => ("t.created_at", true),
        Order::Oldest => ("t.created_at", false),
    };
    let descending = descending != matches!(search.from, From::Before(_));
    let order = if descending {
        [" DESC, t.id DESC", ") < ("]
    } else {
        [", t.id", ") > ("]
    };
    let mut select = Statement::new(LEVELS);
    select.push(BAKERIES);
    filter(&mut select, search);
    if let From::After(id) | From::Before(id) = &search.from {
        select.push(" AND (").push(key).push(", t.id").push(order[1]);
        select
            .push("SELECT ")
            .push(key)
            .push(", t.id FROM tenants t WHERE t.id = ");
        select.push_bind(id.as_str().to_owned()).push(")");
    }
    select.push(" ORDER BY ").push(key).push(order[0]).push(" LIMIT ");
    select.push_bind(limit as i64).push(CLOSER);
    select.push(" ORDER BY ").push(key).push(order[0]);
    let rows = select.build().fetch_all(&mut **tx).await?;
    rows.iter().map(listed).collect()
}

pub(super) async fn one(tx: &mut Tx, tenant: &TenantId) -> Result<Option<Listed>, DbError> {
    let mut select = Statement::new(LEVELS);
    select.push(BAKERIES).push(" AND t.id = ");
    select.push_bind(tenant.as_str().to_owned()).push(CLOSER);
    let row = select.build().fetch_optional(&mut **tx).await?;
    row.as_ref().map(listed).transpose()
}

fn filter(select: &mut Statement, search: &Search) {
    if let Some(plan) = search.plan {
        select.push(" AND s.plan = ").push_bind(plan.as_str());
    }
    if let Some(state) = search.state {
        select.push(" AND s.state = ").push_bind(state.as_str());
    }
    if search.asking {
        select.push(" AND s.requested_plan IS NOT NULL");
    }
    if !search.text.trim().is_empty() {
        let part = part_of(search.text.trim());
        select.push(" AND (").push(NAME).push(" LIKE ");
        select.push_bind(part_of(&fold(&search.text)));
        select
            .push(" ESCAPE '\\' OR lower(t.name) LIKE ")
            .push_bind(part.clone());
        select.push(" ESCAPE '\\' OR t.id LIKE ").push_bind(part.clone());
        select.push(
            " ESCAPE '\\' OR t.id IN (SELECT m.tenant_id FROM users u JOIN memberships m ON m.user_id = u.id
              WHERE m.role = 'owner' AND u.email LIKE ",
        );
        select.push_bind(part).push(" ESCAPE '\\'))");
    }
}

/// A pattern that finds the text anywhere, whatever signs are in it.
fn part_of(text: &str) -> String {
    let mut pattern = String::from("%");
    for sign in text.to_lowercase().chars() {
        if matches!(sign, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(sign);
    }
    pattern.push('%');
    pattern
}

pub(super) async fn members(tx: &mut Tx, tenant: &TenantId) -> Result<Vec<Member>, DbError> {
    let rows = sqlx::query(
        "SELECT u.name, u.email, m.role, m.created_at FROM memberships m JOIN users u ON u.id = m.user_id
         WHERE m.tenant_id = $1
         ORDER BY CASE m.role WHEN 'owner' THEN 0 WHEN 'manager' THEN 1 ELSE 2 END, u.name, u.id",
    )
    .bind(tenant.as_str())
    .fetch_all(&mut **tx)
    .await?;
    rows.iter().map(member).collect()
}

fn member(row: &AnyRow) -> Result<Member, DbError> {
    Ok(Member {
        name: row.try_get("name")?,
        email: row.try_get("email")?,
        role: row
            .try_get::<String, _>("role")?
            .parse()
            .map_err(DbError::corrupt)?,
        since: from_micros(row.try_get("created_at")?),
    })
}

fn listed(row: &AnyRow) -> Result<Listed, DbError> {
    let time = |column| row.try_get::<Option<i64>, _>(column);
    let last = [
        time("seen_at")?,
        time("here_at")?,
        time("used_at")?,
        time("changed_at")?,
    ];
    Ok(Listed {
        tenant: tenant(row)?,
        subscription: subscription::from_row(row)?,
        last_activity: last.into_iter().flatten().max().map(from_micros),
        deleted_after: time("delete_after")?.map(from_micros),
    })
}

#[cfg(test)]
mod tests {
    use super::part_of;

    #[test]
    fn signs_of_the_pattern_are_looked_for_as_they_are() {
        assert_eq!(part_of("100%_\\ Ogia"), "%100\\%\\_\\\\ ogia%");
    }
}
