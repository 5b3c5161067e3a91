//! The operator's tokens, for the platform's operator.

use crate::{
    page::{
        error::PageError,
        layout::{self, with_status},
        session_user::SignedIn,
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
pub(super) struct TokensQuery {
    revoked: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct RevocationForm {
    id: String,
    reason: String,
}

/// The list.
pub(super) async fn page(
    State(app): State<App>,
    who: SignedIn,
    Query(query): Query<TokensQuery>,
) -> Result<Response, PageError> {
    who.on_platform()?;
    show(&app, &who.actor, !query.revoked.is_empty(), None).await
}

/// No program can use it any more.
pub(super) async fn revoke(
    State(app): State<App>,
    who: SignedIn,
    Form(form): Form<RevocationForm>,
) -> Result<Response, PageError> {
    who.on_platform()?;
    let Ok(reason) = form.reason.parse::<Reason>() else {
        return show(&app, &who.actor, false, Some(form)).await;
    };
    let by = who.actor.by().because(reason);
    match app.auth.revoke_operators_token(&form.id, by).await {
        Ok(true) => Ok(Redirect::to(&format!("{PATH}?revoked=1")).into_response()),
        // There is no such token; or for whoever asks no such page.
        Ok(false) | Err(RevokeTokenError::NotAllowed | RevokeTokenError::NeedsReason) => {
            Err(PageError::NOT_FOUND)
        }
        Err(RevokeTokenError::Database(error)) => Err(error.into()),
    }
}

/// The page; with what was typed where it was no reason (422).
async fn show(
    app: &App,
    actor: &Actor,
    revoked: bool,
    refused: Option<RevocationForm>,
) -> Result<Response, PageError> {
    let tokens = app.auth.list_operators_tokens().await?;
    let status = if refused.is_some() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let rows = tokens.into_iter().map(|token| {
        let form = refused.as_ref().filter(|form| form.id == token.id);
        row(app, actor, token, form.map(|form| form.reason.clone()))
    });
    let view = OperatorTokensView {
        tokens: rows.collect(),
        revoked,
    };
    let title = Texts::of(actor.lang).get("tokens-title");
    let page = layout::signed_in(app, actor, PATH, Section::OperatorTokens, title);
    Ok(with_status(
        layout::private(page, move || view! { <OperatorTokensPage view=view/> }),
        status,
    ))
}

fn row(app: &App, actor: &Actor, token: TokenInfo, refused: Option<String>) -> OperatorTokenRow {
    let lang = actor.lang;
    let on = |at: i64| actor.zone.short_day(lang, from_micros(at));
    OperatorTokenRow {
        maker: key_maker(Texts::of(lang), &token),
        end: key_end(lang, actor.zone, &token, app.clock.now()),
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
