//! SQL of lists.

use super::{ItemPage, ListQuery, Sort, list::Column, store};
use crate::{
    db::{DbError, Statement, Tx},
    paging::{Cursor, Key, Listed, Start, store::Sorted},
};
use obrador_core::{catalogue::ItemKind, i18n::fold, ids::TenantId};
use sqlx::Row as _;

/// A page; `counted` and what the plan makes of it is the service's to fill in.
pub(super) async fn page(
    tx: &mut Tx,
    tenant: &TenantId,
    item_kind: ItemKind,
    query: &ListQuery,
) -> Result<ItemPage, DbError> {
    let mut count = Statement::new("SELECT COUNT(*) AS total FROM ");
    count.push(item_kind.as_str());
    filter(&mut count, tenant, query);
    let total: i64 = count.build().fetch_one(&mut **tx).await?.try_get("total")?;
    let limit = query.limit.max(1);
    let pages = total.saturating_add(limit - 1).div_euclid(limit).max(1);
    let page = query.start.page().clamp(1, pages);
    let mut select = store::select(item_kind);
    filter(&mut select, tenant, query);
    match sorted(query.sort) {
        Ok(sorted) => {
            if let Start::After(cursor) = &query.start {
                sorted.after(&mut select, cursor);
            }
            sorted.order(&mut select, limit.saturating_add(1));
        }
        Err(column) => by_column(&mut select, item_kind, column, limit.saturating_add(1)),
    }
    select.push(" OFFSET ").push_bind((page - 1) * limit);
    let rows = select.build().fetch_all(&mut **tx).await?;
    let items = rows.iter().map(|row| {
        let key = match query.sort {
            Sort::Name | Sort::Column(_) => Key::Name(row.try_get("name_folded")?),
            Sort::Newest => Key::Number(row.try_get("created_at")?),
        };
        let item = store::item(item_kind, row)?;
        let id = item.id.clone();
        Ok((Cursor { key, id }, item))
    });
    let listed = Listed::of(items.collect::<Result<_, DbError>>()?, limit);
    Ok(ItemPage {
        items: listed.entries,
        total,
        page,
        next: listed.next,
        pages,
        counted: 0,
        exceeds: None,
    })
}

/// What goes on from a cursor, or the column that does not.
fn sorted(sort: Sort) -> Result<Sorted, Column> {
    match sort {
        Sort::Name => Ok(Sorted::ascending("name_folded", "id")),
        Sort::Newest => Ok(Sorted {
            key: "created_at",
            id: "id",
            key_descends: true,
            id_descends: true,
        }),
        Sort::Column(column) => Err(column),
    }
}

/// Texts as if they were small letters; what has nothing in the column comes last, whichever way it is sorted.
fn by_column(select: &mut Statement, item_kind: ItemKind, column: Column, limit: i64) {
    let key = match column.key {
        "name" => "name_folded",
        "created" => "created_at",
        key => key,
    };
    let fields = item_kind.fields().iter();
    let is_text = fields
        .filter(|field| field.key == key)
        .any(|field| field.kind.is_text());
    select.push(" ORDER BY CASE WHEN ").push(key).push(" IS NULL");
    if is_text {
        select.push(" OR ").push(key).push(" = ''");
    }
    select.push(" THEN 1 ELSE 0 END, ");
    if is_text {
        select.push("LOWER(").push(key).push(")");
    } else {
        select.push(key);
    }
    select.push(if column.descends { " DESC" } else { "" });
    select.push(", name_folded, id LIMIT ").push_bind(limit);
}

/// Which things a list shows.
pub(super) fn filter(statement: &mut Statement, tenant: &TenantId, query: &ListQuery) {
    statement
        .push(" WHERE tenant_id = ")
        .push_bind(tenant.as_str().to_owned());
    statement.push(if query.archived {
        " AND archived_at IS NOT NULL"
    } else {
        " AND archived_at IS NULL"
    });
    for word in fold(&query.words).split(' ').filter(|word| !word.is_empty()) {
        statement.push(" AND search LIKE ").push_bind(anywhere(word));
        statement.push(" ESCAPE '!'");
    }
}

/// A pattern for `word` at any place, its own signs meant as they are.
fn anywhere(word: &str) -> String {
    let mut pattern = String::from("%");
    for letter in word.chars() {
        if matches!(letter, '!' | '%' | '_') {
            pattern.push('!');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    pattern
}
