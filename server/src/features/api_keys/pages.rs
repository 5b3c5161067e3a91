//! API keys, for owners.

use crate::{
    page::{
        error::PageError,
        layout::{self, with_status},
        refusal,
        session_user::SignedIn,
    },
    state::App,
};
use axum::{
    Router,
    extract::{Form, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use chrono::TimeDelta;
use leptos::prelude::*;
use obrador_app::{
    api_keys::{
        ApiKeysPage, ApiKeysView, KeyOrder, create_key, load_sorted_keys, read_key_form, revoke_key,
        told_revoked,
    },
    error::ErrorCode,
    list::ListAddress,
    page::Section,
};
use obrador_core::auth::TOKEN_ENDS;
use obrador_locales::Texts;
use obrador_services::{actor::Actor, random};
use serde::Deserialize;

/// Pages for those who are signed in.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/app/settings/api-keys", get(page).post(create))
        .route("/app/settings/api-keys/revoke", post(revoke))
}

const PATH: &str = "/app/settings/api-keys";

#[derive(Debug, Deserialize)]
struct ApiKeysQuery {
    #[serde(default)]
    revoked: String,
    #[serde(default)]
    again: String,
    #[serde(default)]
    q: String,
    #[serde(default)]
    sort: String,
}

#[derive(Debug, Deserialize)]
struct RevokeForm {
    #[serde(default)]
    id: String,
}

/// The list and the form.
async fn page(
    State(app): State<App>,
    who: SignedIn,
    Query(query): Query<ApiKeysQuery>,
) -> Result<Response, PageError> {
    let revoked = match query.revoked.as_str() {
        "" => Ok(None),
        id => told_revoked(&who.actor, &app.services, id).await,
    };
    let view = ApiKeysView {
        revoked: revoked.map_err(|error| error.code)?,
        again: !query.again.is_empty(),
        address: ListAddress::new(PATH).with("q", query.q.trim()),
        sort: query.sort,
        ..ApiKeysView::default()
    };
    read_and_show(&app, &who.actor, view, StatusCode::OK).await
}

/// A new key: shown in the answer to this request and never again. The same form sent again, by a reload, makes
/// no second one.
async fn create(
    State(app): State<App>,
    who: SignedIn,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    match create_key(&who.actor, &app.services, &fields).await {
        Ok(made) => {
            let view = ApiKeysView {
                keys: made.keys,
                made: Some(made.token),
                ..ApiKeysView::default()
            };
            Ok(show(&app, &who.actor, view, StatusCode::OK))
        }
        Err(error) if error.code == ErrorCode::Conflict => {
            Ok(Redirect::to(&format!("{PATH}?again=1")).into_response())
        }
        Err(error) if error.code == ErrorCode::Invalid => {
            let mut form = read_key_form(&fields);
            form.too_many = (!form.is_wrong()).then_some(error.text);
            let view = ApiKeysView {
                form,
                ..ApiKeysView::default()
            };
            read_and_show(&app, &who.actor, view, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(error) if error.code == ErrorCode::PaymentRequired => refusal::over(&app, &who, PATH).await,
        Err(error) => Err(error.code.into()),
    }
}

/// No program can use it any more.
async fn revoke(
    State(app): State<App>,
    who: SignedIn,
    Form(form): Form<RevokeForm>,
) -> Result<Response, PageError> {
    let revoked = revoke_key(&who.actor, &app.services, &form.id).await;
    revoked.map_err(|error| error.code)?;
    // Of an address nothing is taken over but what is an identifier.
    let id = form_urlencoded::byte_serialize(form.id.as_bytes()).collect::<String>();
    Ok(Redirect::to(&format!("{PATH}?revoked={id}")).into_response())
}

async fn read_and_show(
    app: &App,
    actor: &Actor,
    view: ApiKeysView,
    status: StatusCode,
) -> Result<Response, PageError> {
    let order = view.sort.parse().unwrap_or_default();
    let keys = load_sorted_keys(actor, &app.services, view.address.get("q"), order).await;
    let view = ApiKeysView {
        keys: keys.map_err(|error| error.code)?,
        ..view
    };
    Ok(show(app, actor, view, status))
}

fn show(app: &App, actor: &Actor, mut view: ApiKeysView, status: StatusCode) -> Response {
    view.form.once = random::id();
    let order: KeyOrder = view.sort.parse().unwrap_or_default();
    let sort = if order == KeyOrder::NEWEST {
        String::new()
    } else {
        order.to_string()
    };
    view.address = ListAddress::new(PATH)
        .with("q", view.address.get("q"))
        .with("sort", sort);
    view.sort = order.to_string();
    let now = app.clock.now();
    view.ends = TOKEN_ENDS
        .map(|days| {
            (
                days,
                actor.zone.short_day(actor.lang, now + TimeDelta::days(days)),
            )
        })
        .into();
    let title = Texts::of(actor.lang).get("keys-title");
    let page = layout::signed_in(app, actor, PATH, Section::ApiKeys, title);
    with_status(
        layout::private(page, move || view! { <ApiKeysPage view=view/> }),
        status,
    )
}
