//! API tokens, for owners.

mod form;

use super::{
    frame,
    platform::{day, moment},
    visitor::{SignedIn, forbidden, missing},
};
use crate::app::App;
use axum::{
    extract::{Form, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use chrono::{DateTime, TimeDelta, Utc};
use leptos::prelude::*;
use obrador_app::{
    auth::{ApiKeysPage, ApiKeysView, KeyEnd, KeyRow, NewKeyForm},
    page::Section,
};
use obrador_core::{
    auth::{Permission, TOKEN_ENDS},
    i18n::Lang,
    ids::TenantId,
};
use obrador_locales::Texts;
use obrador_services::{
    auth::{Actor, CreateTokenError, RevokeTokenError, TokenInfo, WantedToken},
    clock::from_micros,
    secret,
};
use serde::Deserialize;

const PATH: &str = "/app/settings/api-keys";
/// So many days before its end a key is marked.
const SOON_DAYS: i64 = 14;

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
    let wanted = WantedToken {
        id: Some(&id),
        tenant: Some(&tenant),
        name: &form.name,
        scopes: &form.scopes,
        ends_after_days: form::ends_after(&form),
    };
    match app.auth.create_wanted_token(&wanted, who.0.by()).await {
        Ok(made) => {
            let view = ApiKeysView {
                made: Some(made.token),
                ..ApiKeysView::default()
            };
            show(&app, &who.0, &tenant, view, StatusCode::OK).await
        }
        Err(CreateTokenError::AlreadyMade) => Redirect::to(&format!("{PATH}?again=1")).into_response(),
        Err(CreateTokenError::NotAllowed) => forbidden(&app, &who.0),
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
    match app.auth.revoke_token(&tenant, &id, who.0.by()).await {
        Ok(true) => Redirect::to(&format!("{PATH}?revoked=1")).into_response(),
        Ok(false) => missing(&app, &who.0),
        Err(RevokeTokenError::Database(error)) => frame::failed(&app, who.0.lang, &error),
        Err(_) => forbidden(&app, &who.0),
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
    let now = app.clock.now();
    view.ends = TOKEN_ENDS
        .map(|days| (days, day(actor.lang, now + TimeDelta::days(days))))
        .into();
    match app.auth.list_tokens(tenant).await {
        Ok(tokens) => {
            let live = tokens.into_iter().filter(|token| token.revoked_at.is_none());
            let t = Texts::of(actor.lang);
            view.keys = live.map(|token| row(t, token, now)).collect();
        }
        Err(error) => return frame::failed(app, actor.lang, &error),
    }
    let title = Texts::of(actor.lang).get("keys-title");
    let page = frame::signed_in(app, actor, PATH, Section::ApiKeys, title);
    let mut response = frame::private(page, move || view! { <ApiKeysPage view=view/> });
    *response.status_mut() = status;
    response
}

fn row(t: Texts, token: TokenInfo, now: DateTime<Utc>) -> KeyRow {
    let lost = token.lost_scopes();
    KeyRow {
        end: end(t.lang, &token, now),
        maker: maker(t, &token),
        maker_left: token.maker_left,
        lost,
        id: token.id,
        name: token.name,
        prefix: token.prefix,
        scopes: token.scopes,
        created: day(t.lang, from_micros(token.created_at)),
        last_used: token.last_used_at.map(|at| day(t.lang, from_micros(at))),
    }
}

/// When a token ends, if it does.
pub(super) fn end(lang: Lang, token: &TokenInfo, now: DateTime<Utc>) -> KeyEnd {
    match token.expires_at.map(from_micros) {
        None => KeyEnd::Never,
        Some(at) if at <= now => KeyEnd::Over(moment(lang, at)),
        Some(at) if at <= now + TimeDelta::days(SOON_DAYS) => KeyEnd::Soon(moment(lang, at)),
        Some(at) => KeyEnd::At(moment(lang, at)),
    }
}

/// Who made it, in words.
pub(super) fn maker(t: Texts, token: &TokenInfo) -> String {
    match (&token.maker_name, &token.created_by) {
        (Some(name), _) => name.clone(),
        (None, Some(by)) if by == "command line" => t.get("keys-by-command-line"),
        _ => t.get("keys-by-unknown"),
    }
}
