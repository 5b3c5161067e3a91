//! Lists: searched, sorted, a page at a time.

use super::{Item, store};
use crate::db::{DbError, Statement, Tx};
use obrador_core::{catalogue::Thing, i18n::fold, ids::TenantId};
use sqlx::Row as _;

/// How a list is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// By name.
    #[default]
    Name,
    /// The newest first.
    Newest,
}

impl Sort {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Name, Self::Newest];

    /// Its name in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Newest => "-created",
        }
    }
}

impl std::str::FromStr for Sort {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|sort| sort.as_str() == text).ok_or(())
    }
}

/// What to list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListQuery {
    /// Words that all occur; empty for everything.
    pub words: String,
    /// How it is sorted.
    pub sort: Sort,
    /// The archived ones, or those that count?
    pub archived: bool,
    /// From 1.
    pub page: i64,
    /// How many on a page.
    pub per_page: i64,
}

/// A page of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemPage {
    /// The things on it.
    pub items: Vec<Item>,
    /// How many were found.
    pub total: i64,
    /// Which page it is: the last where a later one was asked for.
    pub page: i64,
    /// How many pages there are, at least 1.
    pub pages: i64,
    /// How many things of the kind count.
    pub counted: i64,
    /// What the plan allows, where more than that counts: the rest is read-only.
    pub exceeds: Option<i64>,
}

/// A page; `counted` and what the plan makes of it is the service's to fill in.
pub(super) async fn page(
    tx: &mut Tx,
    tenant: &TenantId,
    thing: Thing,
    query: &ListQuery,
) -> Result<ItemPage, DbError> {
    let mut count = Statement::new("SELECT COUNT(*) AS total FROM ");
    count.push(thing.as_str());
    filter(&mut count, tenant, query);
    let total: i64 = count.build().fetch_one(&mut **tx).await?.try_get("total")?;
    let per_page = query.per_page.max(1);
    let pages = total.saturating_add(per_page - 1).div_euclid(per_page).max(1);
    let page = query.page.clamp(1, pages);
    let mut select = store::select(thing);
    filter(&mut select, tenant, query);
    select.push(match query.sort {
        Sort::Name => " ORDER BY search, id LIMIT ",
        Sort::Newest => " ORDER BY created_at DESC, id DESC LIMIT ",
    });
    select.push_bind(per_page);
    select.push(" OFFSET ").push_bind((page - 1) * per_page);
    let rows = select.build().fetch_all(&mut **tx).await?;
    let items = rows.iter().map(|row| store::item(thing, row));
    Ok(ItemPage {
        items: items.collect::<Result<_, _>>()?,
        total,
        page,
        pages,
        counted: 0,
        exceeds: None,
    })
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
