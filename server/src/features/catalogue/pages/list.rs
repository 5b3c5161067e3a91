//! The list.

use super::{form, ingredient};
use crate::{
    features::catalogue::whole_list::all,
    http::csv_file::csv_file,
    page::{error::PageError, layout, list_choice::told_of, session_user::SignedIn, tenant_user::TenantUser},
    state::App,
};
use axum::{
    Extension,
    extract::{Query, State},
    response::Response,
};
use leptos::prelude::*;
use obrador_app::{
    catalogue::{Done, FormView, ListPage, ListView, Row, StockView, Thing, told, told_chosen},
    imports::told_imported,
    list::{ListAddress, ToldOf, told_several},
    page::{Told, base, section, title},
    record::Viewed,
};
use obrador_core::{
    auth::Permission,
    bounds::count::{IMPORT_LINES, PAGE},
    catalogue::{FieldKind, ItemKind},
};
use obrador_locales::Texts;
use obrador_services::{
    catalogue::{CatalogueError, Item, ListQuery, Sort},
    clock::from_micros,
    imports::Imported,
    paging::Start,
};
use serde::Deserialize;
use std::collections::HashMap;

/// Rows on a page.
const PER_PAGE: i64 = PAGE as i64;

#[derive(Debug, Deserialize)]
pub(super) struct CatalogueQuery {
    #[serde(default)]
    q: String,
    #[serde(default)]
    sort: String,
    #[serde(default)]
    archived: String,
    #[serde(default)]
    page: String,
    #[serde(default)]
    done: String,
    /// To which thing.
    #[serde(default)]
    of: String,
    /// What the dialog shows.
    #[serde(default)]
    view: String,
    #[serde(default)]
    edit: String,
    /// How many an import made and changed.
    #[serde(default)]
    new: String,
    #[serde(default)]
    changed: String,
}

impl CatalogueQuery {
    /// The part of the list that is shown, of those that count.
    fn shown(&self, item_kind: ItemKind) -> ListAddress {
        ListAddress::new(base(item_kind))
            .with("q", self.q.trim())
            .with("sort", &self.sort)
            .with("page", &self.page)
    }

    /// What an import did; nothing where the address says no numbers.
    fn imported(&self) -> Option<Imported> {
        let number = |text: &str| text.parse().ok().filter(|number| *number <= IMPORT_LINES);
        let (new, changed) = (number(&self.new)?, number(&self.changed)?);
        Some(Imported { new, changed })
    }

    /// What is not understood is left out: an address somebody has mended by hand still shows a list.
    fn list_query(&self, item_kind: ItemKind, sees_prices: bool) -> ListQuery {
        ListQuery {
            words: self.q.trim().to_owned(),
            sort: Sort::on_page(item_kind, &self.sort, sees_prices),
            archived: self.archived == "true",
            start: Start::Page(self.page.parse().unwrap_or(1)),
            limit: PER_PAGE,
        }
    }
}

pub(super) async fn page(
    State(app): State<App>,
    Extension(item_kind): Extension<ItemKind>,
    who: SignedIn,
    Query(query): Query<CatalogueQuery>,
) -> Result<Response, PageError> {
    let user = TenantUser::new(who, Permission::ViewCatalogue)?;
    let sought = query.list_query(item_kind, user.may(Permission::ViewPrices));
    let view = ListView {
        done: done(&app, &user, item_kind, &query).await?,
        none_chosen: query.done == "none",
        record: record(&app, &user, item_kind, &query).await?,
        ..view(&app, &user, item_kind, sought).await?
    };
    let actor = &user.who.actor;
    let title = title(Texts::of(actor.lang), item_kind);
    let page = layout::signed_in(&app, actor, base(item_kind), section(item_kind), title);
    Ok(layout::private(page, move || view! { <ListPage view=view/> }))
}

/// What was just done, to which thing; nothing where the address names none that is there.
async fn done(
    app: &App,
    user: &TenantUser,
    item_kind: ItemKind,
    query: &CatalogueQuery,
) -> Result<Option<Told>, PageError> {
    let t = Texts::of(user.who.actor.lang);
    let done = match Done::named(&query.done) {
        None => return Ok(None),
        Some(Done::Chosen) => return Ok(Some(told_chosen(t))),
        Some(Done::Imported) => return Ok(query.imported().map(|done| told_imported(t, done))),
        Some(done) => done,
    };
    let ids = told_of(&query.of);
    if ids.is_empty() || !user.may(Permission::EditCatalogue) {
        return Ok(None);
    }
    let mut things: Vec<ToldOf> = Vec::with_capacity(ids.len());
    for id in ids {
        match app.catalogue.get(&user.tenant, item_kind, id).await {
            Ok(item) => things.push(ToldOf {
                name: item.content.name().to_owned(),
                archived: item.archived_at.is_some(),
                id: item.id,
            }),
            Err(CatalogueError::Database(error)) => return Err(error.into()),
            Err(_) => {}
        }
    }
    if let ([thing], ItemKind::Ingredient, Done::Priced) = (&things[..], item_kind, done) {
        return ingredient::priced(app, user, &thing.id, false).await;
    }
    Ok(match things.len() {
        0 => None,
        1 => things.pop().map(|thing| {
            let ToldOf { id, name, archived } = thing;
            told(t, item_kind, done, Thing { id, name, archived }, false)
        }),
        _ if matches!(done, Done::Archived | Done::Restored) => {
            told_several(t, &query.shown(item_kind), done == Done::Archived, things)
        }
        _ => None,
    })
}

/// The thing that the address shows in the dialog.
async fn record(
    app: &App,
    user: &TenantUser,
    item_kind: ItemKind,
    query: &CatalogueQuery,
) -> Result<Option<FormView>, PageError> {
    let viewed = Viewed::asked(&query.view, &query.edit).filter(|viewed| viewed.kind == item_kind.one());
    let Some(viewed) = viewed else {
        return Ok(None);
    };
    let list = query.shown(item_kind).with("archived", &query.archived).query();
    Ok(Some(form::viewed(app, user, item_kind, &viewed, list).await?))
}

async fn view(
    app: &App,
    user: &TenantUser,
    item_kind: ItemKind,
    query: ListQuery,
) -> Result<ListView, PageError> {
    let found = app.catalogue.list(&user.tenant, item_kind, &query).await?;
    let overview = app.usage.summary(&user.tenant).await?;
    let usage = item_kind.metric().and_then(|metric| overview.metric(metric));
    let actor = &user.who.actor;
    let links = links(app, user, item_kind, &found.items).await?;
    let (t, today) = (Texts::of(actor.lang), actor.zone.day(app.clock.now()));
    let rows = found.items.into_iter().map(|item| Row {
        stock: item
            .stock
            .map(|stock| StockView::of(t, &item.content, &stock, today)),
        links: links_of(&item, &links),
        id: item.id,
        created: actor.zone.short_day(actor.lang, from_micros(item.created_at)),
        content: item.content,
        writable: item.writable,
    });
    Ok(ListView {
        item_kind,
        rows: rows.collect(),
        words: query.words,
        sort: query.sort.to_string(),
        archived: query.archived,
        total: found.total,
        page: found.page,
        pages: found.pages,
        counted: found.counted,
        usage: usage.cloned(),
        exceeds: found.exceeds,
        role: user.who.actor.role,
        done: None,
        none_chosen: false,
        record: None,
    })
}

/// What the things are called that those on the page link to, by their ids, for each field that is listed.
async fn links(
    app: &App,
    user: &TenantUser,
    item_kind: ItemKind,
    items: &[Item],
) -> Result<Vec<(&'static str, HashMap<String, String>)>, PageError> {
    let mut links = Vec::new();
    for field in item_kind.fields().iter().filter(|field| field.listed) {
        let FieldKind::Link(linked) = field.kind else {
            continue;
        };
        let ids = items.iter().filter_map(|item| item.content.text(field.key));
        let ids: Vec<String> = ids.map(ToOwned::to_owned).collect();
        links.push((field.key, app.catalogue.names(&user.tenant, linked, &ids).await?));
    }
    Ok(links)
}

fn links_of(item: &Item, links: &[(&'static str, HashMap<String, String>)]) -> Vec<(&'static str, String)> {
    let of = links.iter().filter_map(|(key, names)| {
        let name = names.get(item.content.text(key)?)?;
        Some((*key, name.clone()))
    });
    of.collect()
}

/// What the list shows, on all its pages, as a CSV file.
pub(super) async fn export(
    State(app): State<App>,
    Extension(item_kind): Extension<ItemKind>,
    who: SignedIn,
    Query(query): Query<CatalogueQuery>,
) -> Result<Response, PageError> {
    let user = TenantUser::new(who, Permission::ViewCatalogue)?;
    let shown = all(&query.q, query.archived == "true");
    let reader = (user.who.actor.lang, user.may(Permission::ViewPrices));
    let file = app
        .catalogue
        .export(&user.tenant, item_kind, &shown, reader)
        .await?;
    Ok(csv_file(item_kind.as_str(), file))
}
