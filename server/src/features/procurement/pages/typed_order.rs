//! What a typed order orders.

use super::filled::{day_of, price_written};
use crate::{
    page::{error::PageError, tenant_user::TenantUser},
    state::App,
};
use obrador_app::procurement::{LineField, LineForm, OrderForm, fault_words, quantity_typed};
use obrador_core::{
    catalogue::ItemKind,
    i18n::{Lang, fold, parse_scaled},
    procurement::{FaultKind, OrderLine},
};
use obrador_locales::Texts;
use obrador_services::{
    catalogue::{Item, ListQuery, Sort},
    paging::Start,
    procurement::{LineInput, OrderInput},
};
use std::collections::HashMap;

/// What that orders, and the place in the form of each of its lines; without what can't be read, which the form then says.
pub(super) async fn input(
    app: &App,
    user: &TenantUser,
    form: &mut OrderForm,
    before: &[OrderLine],
) -> Result<(OrderInput, Vec<usize>), PageError> {
    let t = Texts::of(user.who.actor.lang);
    let known = ingredients(app, user).await?;
    let (mut lines, mut places) = (Vec::new(), Vec::new());
    for (place, line) in form.lines.iter_mut().enumerate() {
        if line.is_empty() {
            continue;
        }
        let was = before.iter().find(|was| was.id == line.id);
        let read = match was {
            Some(was) if fold(&was.content.name) == fold(line.name.trim()) => {
                of_kept(form.written_in, line, was)
            }
            _ => of_line(form.written_in, line, &known, was),
        };
        match read {
            Ok(input) => {
                lines.push(input);
                places.push(place);
            }
            Err((field, kind)) => line.error = Some((field, words_at(t, field, kind))),
        }
    }
    let needed_by = form.needed_by.trim();
    let day = day_of(needed_by);
    if !needed_by.is_empty() && day.is_none() {
        form.errors.push(("needed_by", t.get("order-no-day")));
    }
    let input = OrderInput {
        supplier_id: form.supplier.clone(),
        location_id: Some(form.location.clone()).filter(|id| !id.is_empty()),
        needed_by: day,
        notes: Some(form.notes.clone()),
        lines,
    };
    Ok((input, places))
}

fn words_at(t: Texts, field: LineField, kind: FaultKind) -> String {
    match (field, kind) {
        (LineField::Name, _) => t.get("order-unknown-ingredient"),
        (LineField::Price, FaultKind::Unknown) => t.get("order-unknown-price"),
        (_, FaultKind::Unknown) => t.get("order-unknown-quantity"),
        _ => fault_words(t, kind),
    }
}

/// A line that the order has already, of the same ingredient: what was not touched stays as it was ordered, whatever the
/// catalogue says today.
fn of_kept(lang: Lang, line: &LineForm, was: &OrderLine) -> Result<LineInput, (LineField, FaultKind)> {
    let content = &was.content;
    let mut input = LineInput::from(was);
    if line.in_packs || line.quantity.trim() != content.quantity.written(lang) {
        let (unit, pack) = (content.quantity.unit, content.pack.as_ref());
        input.quantity = quantity_typed(lang, &line.quantity, line.in_packs, unit, pack)
            .map_err(|kind| (LineField::Quantity, kind))?;
    }
    let price = line.price.trim();
    if price.is_empty() {
        // Emptied: what the catalogue says today, its pack and VAT with it.
        (input.price_cents, input.pack, input.vat_basis_points) = (None, None, None);
    } else if price != price_written(lang, content.price_cents) {
        input.price_cents = Some(price_of(lang, price)?);
    }
    Ok(input)
}

fn of_line(
    lang: Lang,
    line: &LineForm,
    known: &HashMap<String, Item>,
    was: Option<&OrderLine>,
) -> Result<LineInput, (LineField, FaultKind)> {
    let item = known
        .get(&fold(line.name.trim()))
        .ok_or((LineField::Name, FaultKind::Unknown))?;
    let (unit, pack) = (item.content.unit().unwrap_or_default(), item.content.pack());
    let quantity = quantity_typed(lang, &line.quantity, line.in_packs, unit, pack.as_ref())
        .map_err(|kind| (LineField::Quantity, kind))?;
    let price = line.price.trim();
    // A price that was filled in for another ingredient is none of this one's.
    let untouched = was.is_some_and(|was| price == price_written(lang, was.content.price_cents));
    let price_cents = match price {
        "" => None,
        _ if untouched => None,
        price => Some(price_of(lang, price)?),
    };
    Ok(LineInput {
        id: None,
        ingredient_id: item.id.clone(),
        quantity,
        pack: price_cents.map(|_| pack),
        price_cents,
        vat_basis_points: None,
    })
}

fn price_of(lang: Lang, text: &str) -> Result<i64, (LineField, FaultKind)> {
    let cents = parse_scaled(lang, text, 2).filter(|cents| *cents >= 0);
    cents.ok_or((LineField::Price, FaultKind::Unknown))
}

/// Ingredients by their folded names; of two that are called alike, the first.
async fn ingredients(app: &App, user: &TenantUser) -> Result<HashMap<String, Item>, PageError> {
    const ALL: i64 = 5_000;
    let query = ListQuery {
        words: String::new(),
        sort: Sort::Name,
        archived: false,
        start: Start::First,
        limit: ALL,
    };
    let found = app
        .catalogue
        .list(&user.tenant, ItemKind::Ingredient, &query)
        .await?;
    let mut known = HashMap::new();
    for item in found.items {
        known.entry(item.content.folded_name()).or_insert(item);
    }
    Ok(known)
}
