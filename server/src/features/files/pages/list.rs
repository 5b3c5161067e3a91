//! The list.

use super::PATH;
use crate::{
    page::{
        error::PageError,
        layout::{self, with_status},
        tenant_user::TenantUser,
    },
    state::App,
};
use axum::{http::StatusCode, response::Response};
use leptos::prelude::*;
use obrador_app::{
    files::{FileRow, FilesPage, FilesView, file_size},
    list::{ListAddress, Pages},
    page::Section,
    usage::{limit_quantity, used_quantity},
};
use obrador_core::{
    auth::Permission,
    usage::{Limit, LimitBy, Metric},
};
use obrador_locales::Texts;
use obrador_services::{
    actor::Actor,
    clock::from_micros,
    files::{ListQuery, Sort, StoredFile},
    paging::Start,
};

pub(super) async fn view(app: &App, user: &TenantUser, query: &ListQuery) -> Result<FilesView, PageError> {
    let lang = user.who.actor.lang;
    let page = match query.start {
        Start::Page(page) => page,
        Start::First | Start::After(_) => 1,
    };
    let found = app.files.list(&user.tenant, query).await?;
    let limit = query.limit.max(1);
    let pages = found.total.saturating_add(limit - 1).div_euclid(limit).max(1);
    // A page after the last is the last: somebody may have archived what was on it.
    let (found, page) = if page > pages {
        let last = ListQuery {
            start: Start::Page(pages),
            ..query.clone()
        };
        (app.files.list(&user.tenant, &last).await?, pages)
    } else {
        (found, page)
    };
    let overview = app.usage.summary(&user.tenant).await?;
    let storage = overview.metric(Metric::StorageGb);
    let (used, limit) = storage.map_or((0.0, Limit::Unlimited), |one| (one.current, one.limit));
    Ok(FilesView {
        files: found
            .files
            .into_iter()
            .map(|file| row(&user.who.actor, file, user.may(Permission::ReadFiles)))
            .collect(),
        address: address(query),
        sort: query.sort.as_str().to_owned(),
        total: found.total,
        pages: Pages::numbered(page, pages, |page| address(query).on_page(page).href()),
        used: used_quantity(lang, Metric::StorageGb, used, limit),
        limit: limit
            .at_most()
            .map(|limit| limit_quantity(lang, Metric::StorageGb, limit)),
        own_limit: storage.is_some_and(|one| one.limit_by() == Some(LimitBy::Owner)),
        most: file_size(lang, app.files.most_bytes() as f64),
        most_mb: u32::try_from(app.files.most_bytes() / 1_000_000).unwrap_or(u32::MAX),
        may_change: user.may(Permission::EditCatalogue),
        may_see_plans: user.may(Permission::ViewSubscription),
        ..FilesView::default()
    })
}

/// The list's address: its first page.
fn address(query: &ListQuery) -> ListAddress {
    let sort = if query.sort == Sort::Name {
        ""
    } else {
        query.sort.as_str()
    };
    ListAddress::new(PATH)
        .with("q", &query.q)
        .with("sort", sort)
        .with("archived", if query.archived { "true" } else { "" })
}

fn row(actor: &Actor, file: StoredFile, may_read: bool) -> FileRow {
    FileRow {
        size: file_size(actor.lang, file.bytes as f64),
        created: actor.zone.short_day(actor.lang, from_micros(file.created_at)),
        has_content: file.has_content(),
        may_read,
        renaming: None,
        id: file.id,
        name: file.name,
        version: file.version,
    }
}

pub(super) fn show(app: &App, user: &TenantUser, view: FilesView, status: StatusCode) -> Response {
    let title = Texts::of(user.who.actor.lang).get("files-title");
    let page = layout::signed_in(app, &user.who.actor, PATH, Section::Files, title);
    with_status(
        layout::private(page, move || view! { <FilesPage view=view/> }),
        status,
    )
}
