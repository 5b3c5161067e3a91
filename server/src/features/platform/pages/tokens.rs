//! The operator's tokens, for the platform's operator.

use crate::{
    page::{
        layout,
        session_user::{SignedIn, missing},
    },
    state::App,
};
use axum::{
    extract::{Form, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use leptos::prelude::*;
use obrador_app::{
    api_keys::{key_end, key_maker},
    i18n::day,
    page::Section,
    platform::{OperatorTokenRow, OperatorTokensPage, OperatorTokensView},
};
use obrador_core::tenant::reason::Reason;
use obrador_locales::Texts;
use obrador_services::{
    actor::Actor,
    auth::{RevokeTokenError, TokenInfo},
    clock::from_micros,
};
use serde::Deserialize;

const PATH: &str = "/app/platform/tokens";

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Done {
    revoked: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    id: String,
    reason: String,
}

/// The list.
pub(crate) async fn page(State(app): State<App>, who: SignedIn, Query(done): Query<Done>) -> Response {
    match who.on_platform(&app) {
        Ok(()) => show(&app, &who.0, !done.revoked.is_empty(), None).await,
        Err(response) => response,
    }
}

/// No program can use it any more.
pub(crate) async fn revoke(State(app): State<App>, who: SignedIn, Form(typed): Form<Typed>) -> Response {
    if let Err(response) = who.on_platform(&app) {
        return response;
    }
    let Ok(reason) = typed.reason.parse::<Reason>() else {
        return show(&app, &who.0, false, Some(typed)).await;
    };
    let by = who.0.by().because(reason);
    match app.auth.revoke_operators_token(&typed.id, by).await {
        Ok(true) => Redirect::to(&format!("{PATH}?revoked=1")).into_response(),
        // There is no such token; or for whoever asks no such page.
        Ok(false) | Err(RevokeTokenError::NotAllowed | RevokeTokenError::NeedsReason) => {
            missing(&app, &who.0)
        }
        Err(RevokeTokenError::Database(error)) => layout::failed(&app, who.0.lang, &error),
    }
}

/// The page; with what was typed where it was no reason (422).
async fn show(app: &App, actor: &Actor, revoked: bool, refused: Option<Typed>) -> Response {
    let tokens = match app.auth.list_operators_tokens().await {
        Ok(tokens) => tokens,
        Err(error) => return layout::failed(app, actor.lang, &error),
    };
    let status = if refused.is_some() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let rows = tokens.into_iter().map(|token| {
        let typed = refused.as_ref().filter(|typed| typed.id == token.id);
        row(app, actor, token, typed.map(|typed| typed.reason.clone()))
    });
    let view = OperatorTokensView {
        tokens: rows.collect(),
        revoked,
    };
    let title = Texts::of(actor.lang).get("tokens-title");
    let page = layout::signed_in(app, actor, PATH, Section::OperatorTokens, title);
    let mut response = layout::private(page, move || view! { <OperatorTokensPage view=view/> });
    *response.status_mut() = status;
    response
}

fn row(app: &App, actor: &Actor, token: TokenInfo, refused: Option<String>) -> OperatorTokenRow {
    let lang = actor.lang;
    let on = |at: i64| day(lang, from_micros(at));
    OperatorTokenRow {
        maker: key_maker(Texts::of(lang), &token),
        end: key_end(lang, &token, app.clock.now()),
        created: on(token.created_at),
        last_used: token.last_used_at.map(on),
        revoked: token.revoked_at.map(on),
        id: token.id,
        name: token.name,
        prefix: token.prefix,
        reason: token.reason,
        refused,
    }
}
