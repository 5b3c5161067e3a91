//! The list.

use crate::{
    page::{layout, session_user::SignedIn, tenant_user::Reader},
    state::App,
};
use axum::{
    Extension,
    extract::{Query, State},
    response::Response,
};
use leptos::prelude::*;
use obrador_app::{
    catalogue::{Done, ListPage, ListView, Row},
    page::{base, section, title},
};
use obrador_core::{
    auth::Permission,
    catalogue::Thing,
    usage::{Limit, Status},
};
use obrador_locales::Texts;
use obrador_services::{
    catalogue::{ListQuery, Sort},
    usage::UsageError,
};
use serde::Deserialize;

/// Rows on a page.
const PER_PAGE: i64 = 50;

#[derive(Debug, Deserialize)]
pub(crate) struct Asked {
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
}

impl Asked {
    /// What is not understood is left out: an address somebody has mended by hand still shows a list.
    fn query(&self) -> ListQuery {
        ListQuery {
            words: self.q.trim().to_owned(),
            sort: self.sort.parse().unwrap_or(Sort::Name),
            archived: self.archived == "true",
            page: self.page.parse().unwrap_or(1),
            per_page: PER_PAGE,
        }
    }
}

pub(crate) async fn page(
    State(app): State<App>,
    Extension(thing): Extension<Thing>,
    who: SignedIn,
    Query(asked): Query<Asked>,
) -> Response {
    let reader = match Reader::new(&app, who, Permission::ViewCatalogue) {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    match view(&app, &reader, thing, &asked).await {
        Ok(view) => {
            let actor = &reader.who.0;
            let title = title(Texts::of(actor.lang), thing);
            let page = layout::signed_in(&app, actor, base(thing), section(thing), title);
            layout::private(page, move || view! { <ListPage view=view/> })
        }
        Err(response) => response,
    }
}

async fn view(app: &App, reader: &Reader, thing: Thing, asked: &Asked) -> Result<ListView, Response> {
    let query = asked.query();
    let found = app.catalogue.list(&reader.tenant, thing, &query).await;
    let found = found.map_err(|error| reader.failed(app, error))?;
    let overview = app
        .usage
        .overview(&reader.tenant)
        .await
        .map_err(|error| match error {
            UsageError::Database(error) => layout::failed(app, reader.who.0.lang, &error),
            UsageError::UnknownTenant(_) => reader.not_found(app),
        })?;
    let usage = overview.metric(thing.metric());
    let rows = found.items.into_iter().map(|item| Row {
        id: item.id,
        content: item.content,
        writable: item.writable,
    });
    Ok(ListView {
        thing,
        rows: rows.collect(),
        words: query.words,
        sort: query.sort.as_str(),
        archived: query.archived,
        total: found.total,
        page: found.page,
        pages: found.pages,
        counted: found.counted,
        limit: usage.map_or(Limit::Unlimited, |usage| usage.limit),
        status: usage.map_or(Status::Safe, |usage| usage.status),
        exceeds: found.exceeds,
        role: reader.who.0.role,
        done: Done::named(&asked.done),
    })
}
