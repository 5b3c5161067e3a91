//! What a day's batches need, and drafts of orders for what is missing.

use super::{at_production, day::day_of, failure};
use crate::{
    page::{error::PageError, layout, refusal, sent::Sent, session_user::SignedIn, tenant_user::TenantUser},
    state::App,
};
use axum::{
    extract::{Query, RawForm, State},
    response::Response,
};
use chrono::NaiveDate;
use leptos::prelude::*;
use obrador_app::{
    page::Section,
    procurement::{ORDERS, why_not},
    production::{DayNeeds, INGREDIENTS, NeedsPage, needs_view},
};
use obrador_core::{
    auth::Permission,
    bounds::length::REQUEST_KEY,
    i18n::{DateStyle, format_date},
    production::PurchaseFrom,
    subscription::FeatureId,
    text::{Lines, is_visible},
};
use obrador_locales::Texts;
use obrador_services::{
    procurement::{LineInput, OrderInput, ProcurementError},
    random,
};
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct NeedsQuery {
    day: String,
}

pub(super) async fn page(
    State(app): State<App>,
    who: SignedIn,
    Query(query): Query<NeedsQuery>,
) -> Result<Response, PageError> {
    let user = at_production(&app, who, Permission::ViewCatalogue).await?;
    let (view, _) = read(&app, &user, &query.day).await?;
    Ok(show(&app, &user, view))
}

async fn read(app: &App, user: &TenantUser, day: &str) -> Result<(DayNeeds, Vec<PurchaseFrom>), PageError> {
    let actor = &user.who.actor;
    let day: NaiveDate = day_of(day).unwrap_or_else(|| actor.zone.day(app.clock.now()));
    let found = app.production.needs(&user.tenant, Some(day)).await;
    let (needs, to_buy) = found.map_err(failure)?;
    let view = DayNeeds {
        day: day.to_string(),
        title: format_date(actor.lang, day, DateStyle::Long),
        needs: needs_view(actor, &needs, &to_buy),
        key: random::id(),
        may_order: user.may(Permission::EditCatalogue),
        made: Vec::new(),
        unpriced: Vec::new(),
    };
    Ok((view, to_buy))
}

/// Makes a draft for each supplier of what is missing.
pub(super) async fn order(
    State(app): State<App>,
    who: SignedIn,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let user = at_production(&app, who, Permission::EditCatalogue).await?;
    // Also where nothing is missing: whoever may not order is told so, not that nothing was to be ordered.
    let orders = FeatureId::PurchaseOrders;
    refusal::require_feature(&app, &user.who, &user.tenant, orders, INGREDIENTS).await?;
    let sent = Sent::read(&body);
    let key = sent.one("key");
    let is_key = is_visible(key, Lines::One) && key.len() <= REQUEST_KEY / 2;
    if !is_key || day_of(sent.one("day")).is_none() {
        return Err(PageError::UNREADABLE);
    }
    let (mut view, to_buy) = read(&app, &user, sent.one("day")).await?;
    let needed_by = day_of(&view.day);
    for (place, from) in to_buy.iter().enumerate() {
        let Some(supplier) = &from.supplier else { continue };
        let (priced, unpriced): (Vec<_>, Vec<_>) = from
            .purchases
            .iter()
            .partition(|purchase| purchase.cents.is_some());
        view.unpriced
            .extend(unpriced.iter().map(|purchase| purchase.name.clone()));
        if priced.is_empty() {
            continue;
        }
        let lines = priced.iter().map(|purchase| LineInput {
            id: None,
            ingredient_id: purchase.ingredient.clone(),
            quantity: purchase.quantity,
            pack: None,
            price_cents: None,
            vat_basis_points: None,
        });
        let input = OrderInput {
            supplier_id: supplier.id.clone(),
            location_id: None,
            needed_by,
            notes: None,
            lines: lines.collect(),
        };
        let made = app
            .procurement
            .create_once(user.audit_context(), input, &format!("{key}-{place}"))
            .await;
        match made {
            Ok(order) => {
                let stored = order.order.as_stored();
                let title = Texts::of(user.who.actor.lang).with(
                    "order-title",
                    &[
                        ("number", stored.number.to_string().into()),
                        ("supplier", supplier.name.clone().into()),
                    ],
                );
                view.made.push((format!("{ORDERS}/{}", stored.id), title));
            }
            Err(error) => view.unpriced.push(not_made(&user, &supplier.name, &error)?),
        }
    }
    Ok(show(&app, &user, view))
}

/// Why a draft was not made, beside its supplier.
fn not_made(user: &TenantUser, supplier: &str, error: &ProcurementError) -> Result<String, PageError> {
    let t = Texts::of(user.who.actor.lang);
    let words = why_not(t, error).ok_or(PageError::NOT_FOUND)?;
    Ok(format!("{supplier}: {words}"))
}

fn show(app: &App, user: &TenantUser, view: DayNeeds) -> Response {
    let actor = &user.who.actor;
    let title = Texts::of(actor.lang).get("needs-title");
    let mut page = layout::signed_in(app, actor, INGREDIENTS, Section::Production, title);
    page.query = format!("?day={}", view.day);
    layout::private(page, move || view! { <NeedsPage view=view/> })
}
