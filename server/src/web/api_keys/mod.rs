//! API tokens, for owners.

mod form;

use super::{frame, visitor::SignedIn};
use crate::{
    app::App,
    auth::{Actor, CreateTokenError, TokenInfo},
    clock::from_micros,
    secret,
};
use axum::{
    extract::{Form, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use leptos::prelude::*;
use obrador_app::{
    auth::{ApiKeysPage, ApiKeysView, KeyRow, NewKeyForm},
    i18n::Texts,
    page::Section,
};
use obrador_core::{
    auth::Permission,
    i18n::{DateStyle, Lang, format_date},
    ids::TenantId,
};
use serde::Deserialize;

const PATH: &str = "/app/settings/api-keys";

#[derive(Debug, Deserialize)]
pub(super) struct Done {
    #[serde(default)]
    revoked: String,
    #[serde(default)]
    again: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Revoke {
    #[serde(default)]
    id: String,
}

/// The list and the form.
pub(super) async fn page(State(app): State<App>, who: SignedIn, Query(done): Query<Done>) -> Response {
    let tenant = match who.at_bakery(&app, Permission::ManageTokens) {
        Ok(tenant) => tenant,
        Err(response) => return response,
    };
    let view = ApiKeysView {
        revoked: !done.revoked.is_empty(),
        again: !done.again.is_empty(),
        ..ApiKeysView::default()
    };
    show(&app, &who.0, &tenant, view, StatusCode::OK).await
}

/// A new token: shown in the answer to this request and never again. The same form sent again, by a reload, makes
/// no second one.
pub(super) async fn create(
    State(app): State<App>,
    who: SignedIn,
    Form(fields): Form<Vec<(String, String)>>,
) -> Response {
    let tenant = match who.at_bakery(&app, Permission::ManageTokens) {
        Ok(tenant) => tenant,
        Err(response) => return response,
    };
    let form = form::read(&fields);
    if form.is_wrong() {
        return refuse(&app, &who.0, &tenant, form).await;
    }
    let id = form::id_of(&tenant, &form);
    let by = who.0.audit_name();
    let made = app
        .auth
        .create_token_as(&id, Some(&tenant), &by, &form.name, &form.scopes);
    match made.await {
        Ok(made) => {
            let view = ApiKeysView {
                made: Some(made.token),
                ..ApiKeysView::default()
            };
            show(&app, &who.0, &tenant, view, StatusCode::OK).await
        }
        Err(CreateTokenError::AlreadyMade) => Redirect::to(&format!("{PATH}?again=1")).into_response(),
        Err(CreateTokenError::Database(error)) => frame::failed(&app, who.0.lang, &error),
        Err(_) => refuse(&app, &who.0, &tenant, form).await,
    }
}

async fn refuse(app: &App, actor: &Actor, tenant: &TenantId, form: NewKeyForm) -> Response {
    let view = ApiKeysView {
        form,
        ..ApiKeysView::default()
    };
    show(app, actor, tenant, view, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// No program can use it any more.
pub(super) async fn revoke(
    State(app): State<App>,
    who: SignedIn,
    Form(Revoke { id }): Form<Revoke>,
) -> Response {
    let tenant = match who.at_bakery(&app, Permission::ManageTokens) {
        Ok(tenant) => tenant,
        Err(response) => return response,
    };
    match app.auth.revoke_token(&tenant, &id, &who.0.audit_name()).await {
        Ok(true) => Redirect::to(&format!("{PATH}?revoked=1")).into_response(),
        Ok(false) => frame::error(
            &app,
            who.0.lang,
            Some(&who.0),
            StatusCode::NOT_FOUND,
            "error-not-found",
        ),
        Err(error) => frame::failed(&app, who.0.lang, &error),
    }
}

async fn show(
    app: &App,
    actor: &Actor,
    tenant: &TenantId,
    mut view: ApiKeysView,
    status: StatusCode,
) -> Response {
    view.form.once = secret::id();
    match app.auth.list_tokens(tenant).await {
        Ok(tokens) => {
            let live = tokens.into_iter().filter(|token| token.revoked_at.is_none());
            view.keys = live.map(|token| row(actor.lang, token)).collect();
        }
        Err(error) => return frame::failed(app, actor.lang, &error),
    }
    let title = Texts::of(actor.lang).get("keys-title");
    let page = frame::signed_in(app, actor, PATH, Section::ApiKeys, title);
    let mut response = frame::private(page, move || view! { <ApiKeysPage view=view/> });
    *response.status_mut() = status;
    response
}

fn row(lang: Lang, token: TokenInfo) -> KeyRow {
    let day = |micros| format_date(lang, from_micros(micros).date_naive(), DateStyle::Short);
    KeyRow {
        id: token.id,
        name: token.name,
        prefix: token.prefix,
        scopes: token.scopes,
        created: day(token.created_at),
        last_used: token.last_used_at.map(day),
    }
}
