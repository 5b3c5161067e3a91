//! A stock count: what is written, and the form that says what is there.

use super::{at_production, failure};
use crate::{
    page::{
        error::PageError,
        layout::{self, with_status},
        refusal,
        session_user::SignedIn,
        tenant_user::TenantUser,
    },
    state::App,
};
use axum::{
    extract::{Path, Query, RawForm, State},
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use leptos::prelude::*;
use obrador_app::{
    entitlement::Back,
    page::{Section, Told, WRITTEN_IN, base},
    production::{CountPage, CountView, Typed, count_path, counted_of, meanwhile_words},
};
use obrador_core::{
    auth::Permission,
    bounds::length::{REASON, REASON_LEAST},
    catalogue::ItemKind,
    production::CountError,
    quantity::{Quantity, QuantityError},
};
use obrador_locales::Texts;
use obrador_services::{
    entitlement::CheckError,
    production::{CountInput, ProductionError, StockSheet},
    team::PageRequest,
};
use serde::Deserialize;
use std::collections::HashMap;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct CountQuery {
    done: String,
    lot: String,
}

pub(super) async fn page(
    State(app): State<App>,
    who: SignedIn,
    Path(ingredient): Path<String>,
    Query(query): Query<CountQuery>,
) -> Result<Response, PageError> {
    let user = at_production(&app, who, Permission::ViewCatalogue).await?;
    let sheet = app
        .production
        .stock(&user.tenant, &ingredient)
        .await
        .map_err(failure)?;
    let mut view = written(&app, &user, &sheet, &query.lot).await;
    if query.done == "counted" {
        let t = Texts::of(user.who.actor.lang);
        let own = format!("{}/{ingredient}", base(ItemKind::Ingredient));
        view.told = Some(Told {
            text: t.with("count-done", &[("left", view.left.clone().into())]),
            link: Some((own, sheet.ingredient.name.clone())),
            ..Told::default()
        });
    }
    Ok(show(&app, &user, view, StatusCode::OK))
}

pub(super) async fn count(
    State(app): State<App>,
    who: SignedIn,
    Path(ingredient): Path<String>,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let user = at_production(&app, who, Permission::ViewCatalogue).await?;
    let sheet = app
        .production
        .stock(&user.tenant, &ingredient)
        .await
        .map_err(failure)?;
    let t = Texts::of(user.who.actor.lang);
    let mut typed = Typed::read(&body);
    let (lot, seen) = counted_of(typed.get("what")).ok_or(PageError::UNREADABLE)?;
    let chosen = lot.clone().unwrap_or_default();
    let Some(input) = read(t, &sheet, &mut typed, (lot, seen)) else {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return again(&app, &user, (typed, &chosen), (None, status), &ingredient).await;
    };
    let (meanwhile, status) = match app.production.count(user.audit_context(), input).await {
        Ok(_) => {
            let done = format!("{}?done=counted", count_path(&ingredient));
            return Ok(Redirect::to(&done).into_response());
        }
        Err(ProductionError::CountedMeanwhile(now)) => (Some(meanwhile_words(t, now)), StatusCode::CONFLICT),
        Err(ProductionError::Count(error)) => {
            let (field, key) = error_key(error);
            typed.refuse(field, t.get(key));
            (None, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(ProductionError::Denied(CheckError::Refused(refusal))) => {
            let back = Back::Page(count_path(&ingredient));
            return Ok(refusal::refusal_page(&app, &user.who, *refusal, back).await);
        }
        Err(error) => return Err(failure(error)),
    };
    again(&app, &user, (typed, &chosen), (meanwhile, status), &ingredient).await
}

/// What was counted; none where something can't be so, which the form then says.
fn read(
    t: Texts,
    sheet: &StockSheet,
    typed: &mut Typed,
    (lot, seen): (Option<String>, i64),
) -> Option<CountInput> {
    let lang = typed.get(WRITTEN_IN).parse().unwrap_or(t.lang);
    let counted = Quantity::typed(lang, typed.get("counted"), sheet.unit);
    let wrong = counted.err().map(|error| match error {
        _ if typed.get("counted").trim().is_empty() => "count-no-quantity",
        QuantityError::OtherDimension => "count-other-dimension",
        QuantityError::UnknownUnit => "field-error-unknown-unit",
        QuantityError::NotANumber => "count-no-number",
    });
    if let Some(key) = wrong {
        typed.refuse("counted", t.get(key));
    }
    let reason = typed.get("reason").parse();
    if reason.is_err() {
        let said = [
            ("least", REASON_LEAST.to_string().into()),
            ("most", REASON.to_string().into()),
        ];
        typed.refuse("reason", t.with("count-no-reason", &said));
    }
    Some(CountInput {
        ingredient: sheet.ingredient.id.clone(),
        lot,
        counted: counted.ok()?,
        reason: reason.ok()?,
        seen: Some(Quantity::new(seen, sheet.unit)),
    })
}

/// Where a count that can't be is said, and how.
fn error_key(error: CountError) -> (&'static str, &'static str) {
    match error {
        CountError::Negative => ("counted", "count-negative"),
        CountError::OtherDimension => ("counted", "count-other-dimension"),
        CountError::MoreThanCame => ("counted", "count-more-than-came"),
        CountError::NoSuchLot => ("what", "count-no-such-lot"),
    }
}

/// The form with what was typed, over what is written now.
async fn again(
    app: &App,
    user: &TenantUser,
    (typed, lot): (Typed, &str),
    (meanwhile, status): (Option<String>, StatusCode),
    ingredient: &str,
) -> Result<Response, PageError> {
    let sheet = app
        .production
        .stock(&user.tenant, ingredient)
        .await
        .map_err(failure)?;
    let mut view = written(app, user, &sheet, lot).await;
    // What is chosen is chosen still, with what is written of it now.
    let what = view.typed.get("what").to_owned();
    view.typed = typed;
    view.typed.set("what", what);
    view.meanwhile = meanwhile;
    Ok(show(app, user, view, status))
}

async fn written(app: &App, user: &TenantUser, sheet: &StockSheet, lot: &str) -> CountView {
    let actor = &user.who.actor;
    let t = Texts::of(actor.lang);
    let names = names(app, user).await;
    let who = |by: &str| match names.get(by) {
        Some(name) => name.clone(),
        None if by.starts_with("token:") => t.get("order-by-key"),
        None => t.get("order-by-somebody"),
    };
    let today = actor.zone.day(app.clock.now());
    CountView::of(t, sheet, (today, actor.zone), lot, who)
}

/// What people of the team are called, by how an audit row calls them.
async fn names(app: &App, user: &TenantUser) -> HashMap<String, String> {
    match app.team.members(&user.tenant, &PageRequest::whole()).await {
        Ok(team) => {
            let team = team.entries.into_iter();
            team.map(|member| (format!("user:{}", member.user_id), member.name))
                .collect()
        }
        Err(error) => {
            tracing::warn!(%error, "counts are shown without names");
            HashMap::new()
        }
    }
}

fn show(app: &App, user: &TenantUser, view: CountView, status: StatusCode) -> Response {
    let actor = &user.who.actor;
    let t = Texts::of(actor.lang);
    let title = t.with(
        "count-title",
        &[("ingredient", view.ingredient.name.clone().into())],
    );
    let path = count_path(&view.ingredient.id);
    let page = layout::signed_in(app, actor, &path, Section::Ingredients, title);
    with_status(
        layout::private(page, move || view! { <CountPage view=view/> }),
        status,
    )
}
