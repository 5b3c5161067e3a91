//! The form of an order filled in: blank, from an order, or with what was sent; and what that orders.

use crate::{
    page::{
        choices::{suppliers, things},
        error::PageError,
        sent::Sent,
        tenant_user::TenantUser,
    },
    state::App,
};
use chrono::{Datelike as _, NaiveDate};
use obrador_app::procurement::{LineField, LineForm, OrderForm, fault_words};
use obrador_core::{
    auth::Permission,
    bounds::count::ORDER_LINES,
    catalogue::ItemKind,
    i18n::{Lang, format_number},
    procurement::{Fault, Named},
    subscription::FeatureId,
};
use obrador_locales::Texts;
use obrador_services::{procurement::OrderView, random};

/// Empty lines at the end of the form.
pub(super) const EMPTY: usize = 3;

/// A form of which nothing is filled in.
pub(super) async fn blank(app: &App, user: &TenantUser) -> Result<OrderForm, PageError> {
    let several = app
        .entitlement
        .feature(&user.tenant, FeatureId::MultiLocation)
        .await
        .is_ok();
    let locations = if several {
        things(app, user, ItemKind::Location).await?
    } else {
        Vec::new()
    };
    let ingredients = things(app, user, ItemKind::Ingredient).await?;
    Ok(OrderForm {
        written_in: user.who.actor.lang,
        key: random::id(),
        supplier: String::new(),
        location: String::new(),
        needed_by: String::new(),
        notes: String::new(),
        lines: empty_lines(EMPTY),
        suppliers: suppliers(app, user).await?,
        locations,
        ingredients: ingredients.into_iter().map(|(_, name)| name).collect(),
        priced: user.may(Permission::ViewPrices),
        errors: Vec::new(),
    })
}

pub(super) fn empty_lines(many: usize) -> Vec<LineForm> {
    let line = LineForm {
        in_packs: true,
        ..LineForm::default()
    };
    vec![line; many]
}

/// An order as somebody would have typed it.
pub(super) async fn of_order(app: &App, user: &TenantUser, view: &OrderView) -> Result<OrderForm, PageError> {
    let lang = user.who.actor.lang;
    let stored = view.order.as_stored();
    let mut lines: Vec<_> = stored
        .lines
        .iter()
        .map(|line| LineForm {
            id: line.id.clone(),
            name: line.content.name.clone(),
            quantity: line.content.quantity.written(lang),
            in_packs: false,
            price: if user.may(Permission::ViewPrices) {
                price_written(lang, line.content.price_cents)
            } else {
                String::new()
            },
            error: None,
        })
        .collect();
    lines.extend(empty_lines(EMPTY));
    let content = &stored.content;
    let blank = blank(app, user).await?;
    let location = content.location.iter().cloned();
    Ok(OrderForm {
        suppliers: also(blank.suppliers, [content.supplier.clone()]),
        locations: also(blank.locations, location),
        supplier: content.supplier.id.clone(),
        location: content
            .location
            .as_ref()
            .map(|it| it.id.clone())
            .unwrap_or_default(),
        needed_by: content.needed_by.map(|day| day.to_string()).unwrap_or_default(),
        notes: content.notes.clone().unwrap_or_default(),
        lines,
        ..blank
    })
}

/// The choices, with what the order says already: it may be archived since, or its plan have no choice any more.
fn also(mut choices: Vec<(String, String)>, named: impl IntoIterator<Item = Named>) -> Vec<(String, String)> {
    for Named { id, name } in named {
        if !choices.iter().any(|(known, _)| *known == id) {
            choices.push((id, name));
        }
    }
    choices
}

/// A day as a browser's field of one sends it, within the years that such fields show.
pub(super) fn day_of(text: &str) -> Option<NaiveDate> {
    let day: NaiveDate = text.trim().parse().ok()?;
    (1900..3000).contains(&day.year()).then_some(day)
}

pub(super) fn price_written(lang: Lang, cents: i64) -> String {
    format_number(lang, cents as f64 / 100.0, 2)
}

/// What was typed, in the form.
pub(super) fn typed(sent: &Sent, form: OrderForm) -> OrderForm {
    let names: Vec<_> = sent.all("line_name").take(2 * ORDER_LINES).collect();
    let at = |name: &'static str| sent.all(name).map(ToOwned::to_owned).collect::<Vec<_>>();
    let (ids, quantities) = (at("line_id"), at("line_quantity"));
    let (units, prices) = (at("line_in"), at("line_price"));
    let text = |texts: &[String], place: usize| texts.get(place).cloned().unwrap_or_default();
    let lines = names.into_iter().enumerate().map(|(place, name)| LineForm {
        id: text(&ids, place),
        name: name.to_owned(),
        quantity: text(&quantities, place),
        in_packs: text(&units, place) == "pack",
        price: text(&prices, place),
        error: None,
    });
    OrderForm {
        written_in: sent.lang(form.written_in),
        key: Some(sent.one("key"))
            .filter(|key| !key.is_empty())
            .map_or(form.key, ToOwned::to_owned),
        supplier: sent.one("supplier_id").to_owned(),
        location: sent.one("location_id").to_owned(),
        needed_by: sent.one("needed_by").to_owned(),
        notes: sent.one("notes").to_owned(),
        lines: lines.collect(),
        ..form
    }
}

pub(super) fn say_faults(t: Texts, form: &mut OrderForm, faults: &[Fault], places: &[usize]) {
    for fault in faults {
        let line = fault.line.and_then(|line| places.get(line));
        let line = line.and_then(|place| form.lines.get_mut(*place));
        match (line, fault.field) {
            (Some(line), field) => {
                let field = match field {
                    "ingredient_id" => LineField::Name,
                    "price_cents" => LineField::Price,
                    _ => LineField::Quantity,
                };
                line.error = Some((field, fault_words(t, fault.kind)));
            }
            (None, field) => form.errors.push((field, fault_words(t, fault.kind))),
        }
    }
}
