//! SQL of lists.

use super::{ItemPage, ListQuery, Sort, store};
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
    let sorted = sorted(query.sort);
    let mut select = store::select(item_kind);
    filter(&mut select, tenant, query);
    if let Start::After(cursor) = &query.start {
        sorted.after(&mut select, cursor);
    }
    sorted.order(&mut select, limit.saturating_add(1));
    select.push(" OFFSET ").push_bind((page - 1) * limit);
    let rows = select.build().fetch_all(&mut **tx).await?;
    let items = rows.iter().map(|row| {
        let key = match query.sort {
            Sort::Name => Key::Name(row.try_get("name_folded")?),
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

fn sorted(sort: Sort) -> Sorted {
    match sort {
        Sort::Name => Sorted::ascending("name_folded", "id"),
        Sort::Newest => Sorted {
            key: "created_at",
            id: "id",
            key_descends: true,
            id_descends: true,
        },
    }
}

fn filter(statement: &mut Statement, tenant: &TenantId, query: &ListQuery) {
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
