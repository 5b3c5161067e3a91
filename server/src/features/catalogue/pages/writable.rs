//! The owner's choice of what stays writable.

use crate::{
    page::{
        error::PageError,
        layout::{self, with_status},
        session_user::SignedIn,
        tenant_user::TenantUser,
    },
    state::App,
};
use axum::{
    Extension,
    extract::{Query, RawForm, State},
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use leptos::prelude::*;
use obrador_app::{
    catalogue::{Choice, Done, WritablePage, WritableView},
    page::{base, section, title},
};
use obrador_core::{auth::Permission, bounds::count::PAGES, catalogue::ItemKind};
use obrador_locales::Texts;
use obrador_services::catalogue::CatalogueError;
use serde::Deserialize;
use std::collections::{BTreeSet, HashSet};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct PageQuery {
    page: String,
}

pub(super) async fn page(
    State(app): State<App>,
    Extension(item_kind): Extension<ItemKind>,
    who: SignedIn,
    Query(query): Query<PageQuery>,
) -> Result<Response, PageError> {
    let user = TenantUser::new(who, Permission::ManageSubscription)?;
    let view = view(&app, &user, item_kind, &query).await?;
    Ok(show(&app, &user, view, StatusCode::OK))
}

pub(super) async fn choose(
    State(app): State<App>,
    Extension(item_kind): Extension<ItemKind>,
    who: SignedIn,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let user = TenantUser::new(who, Permission::ManageSubscription)?;
    let all = |key: &str| -> BTreeSet<String> {
        let of_key = form_urlencoded::parse(&body).filter(|(name, _)| name == key);
        of_key.map(|(_, id)| id.into_owned()).collect()
    };
    let ids: Vec<String> = all("keep").into_iter().collect();
    let among: Vec<String> = all("shown").into_iter().chain(all("keep")).collect();
    let query = PageQuery {
        page: all("page").pop_last().unwrap_or_default(),
    };
    // A form that does not say what it showed is about everything.
    let among = Some(among.as_slice()).filter(|_| !all("shown").is_empty());
    match app
        .catalogue
        .choose_writable(user.audit_context(), item_kind, &ids, among)
        .await
    {
        Ok(()) => {
            let list = format!("{}?done={}", base(item_kind), Done::Chosen.as_str());
            Ok(Redirect::to(&list).into_response())
        }
        Err(CatalogueError::TooMany(_)) => {
            let mut view = view(&app, &user, item_kind, &query).await?;
            tick(&mut view, &ids);
            Ok(show(&app, &user, view, StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(CatalogueError::TooManyAtOnce(_)) => {
            let mut view = view(&app, &user, item_kind, &query).await?;
            view.too_many = Some(ids.len());
            Ok(show(&app, &user, view, StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(error) => Err(error.into()),
    }
}

async fn view(
    app: &App,
    user: &TenantUser,
    item_kind: ItemKind,
    query: &PageQuery,
) -> Result<WritableView, CatalogueError> {
    let page = query.page.parse().unwrap_or(1).clamp(1, i64::from(PAGES));
    let all = app.catalogue.writable(&user.tenant, item_kind, page).await?;
    let choices = all.items.into_iter().map(|item| Choice {
        name: item.content.name().to_owned(),
        id: item.id,
        chosen: item.writable,
    });
    Ok(WritableView {
        item_kind,
        choices: choices.collect(),
        limit: all.exceeds,
        page: all.page,
        pages: all.pages,
        too_many: None,
    })
}

/// As it was sent.
fn tick(view: &mut WritableView, ids: &[String]) {
    let ticked: HashSet<&str> = ids.iter().map(String::as_str).collect();
    for choice in &mut view.choices {
        choice.chosen = ticked.contains(choice.id.as_str());
    }
    view.too_many = Some(ids.len());
}

fn show(app: &App, user: &TenantUser, view: WritableView, status: StatusCode) -> Response {
    let actor = &user.who.actor;
    let t = Texts::of(actor.lang);
    let title = [&t.get("catalogue-choose"), " – ", &title(t, view.item_kind)].concat();
    let path = format!("{}/writable", base(view.item_kind));
    let page = layout::signed_in(app, actor, &path, section(view.item_kind), title);
    with_status(
        layout::private(page, move || view! { <WritablePage view=view/> }),
        status,
    )
}
