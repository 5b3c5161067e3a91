//! What a recipe comes to, and what a changed price does, over REST.

use super::{
    costing_body::{costing, price_change},
    problem,
};
use crate::{
    http::{Bearer, Language, Query, paging::saturated, problem::Problem},
    state::App,
};
use axum::{
    Json,
    extract::{Path, State},
    http::header,
    response::{IntoResponse as _, Response},
};
use obrador_core::{
    auth::Scope,
    bounds::amount,
    catalogue::{
        ItemKind,
        formula::{FormulaError, Price, Rollup, ScaleError, Target},
    },
    i18n::Lang,
    quantity::{Quantity, Unit},
};
use serde::Deserialize;

/// What a recipe is scaled by: one of them, or none.
#[derive(Debug, Deserialize)]
pub(super) struct Scaling {
    pieces: Option<String>,
    dough: Option<String>,
    flour: Option<String>,
}

pub(super) async fn of_recipe(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, item)): Path<(String, String)>,
    Language(lang): Language,
    Query(asked): Query<Scaling>,
) -> Result<Response, Problem> {
    let tenant = bearer.tenant(&id, Scope::UsageRead)?;
    let costed = app.catalogue.costed(&tenant, &item).await.map_err(problem::of)?;
    let rollup = Rollup::of_recipe(&costed.book, &item);
    let batch = rollup.batch(&item).map_err(too_large)?;
    let target = asked.target(batch.good_yield.map_or(Unit::Piece, |good| good.unit))?;
    let scaled = match target {
        None => None,
        Some((name, target)) => Some(rollup.scaled(&item, target).map_err(|error| match error {
            ScaleError::Nothing => {
                Problem::about("problem-nothing-to-scale-by-detail", name, "nothing_to_scale_by")
            }
            ScaleError::Target => Problem::unreadable(name),
            ScaleError::Formula(error) => too_large(error),
        })?),
    };
    let body = costing(lang, &costed, &rollup, scaled.as_ref()).map_err(too_large)?;
    Ok(([(header::VARY, "Accept-Language")], Json(body)).into_response())
}

/// An ingredient's new price, for a pack of it, or for one unit where it comes without packs.
#[derive(Debug, Deserialize)]
pub(super) struct NewPrice {
    #[serde(default, deserialize_with = "saturated")]
    price_cents: Option<i64>,
}

pub(super) async fn of_price(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, item)): Path<(String, String)>,
    Query(asked): Query<NewPrice>,
) -> Result<Json<serde_json::Value>, Problem> {
    let tenant = bearer.tenant(&id, Scope::UsageRead)?;
    let most = amount::CATALOGUE as i64;
    let missing = || Problem::about("problem-missing-field-detail", "price_cents", "missing");
    let cents = asked.price_cents.ok_or_else(missing)?;
    if !(0..=most).contains(&cents) {
        return Err(Problem::out_of_range("price_cents", 0, Some(most)));
    }
    let found = app.catalogue.get(&tenant, ItemKind::Ingredient, &item).await;
    let ingredient = found.map_err(problem::of)?;
    let per = Price::per(&ingredient.content);
    let book = app.catalogue.book(&tenant).await.map_err(problem::of)?;
    Ok(Json(price_change(&book, &item, Price { cents, per })))
}

impl Scaling {
    /// By what, and how it is called. Quantities may name their unit: `12.5kg`.
    fn target(self, unit: Unit) -> Result<Option<(&'static str, Target)>, Problem> {
        type Of = fn(Quantity) -> Target;
        let all: [(&'static str, Option<String>, Unit, Of); 3] = [
            ("pieces", self.pieces, unit, Target::Yield),
            ("dough", self.dough, Unit::Kilogram, Target::Dough),
            ("flour", self.flour, Unit::Kilogram, Target::Flour),
        ];
        let mut target = None;
        for (name, text, unit, of) in all {
            let Some(text) = text else { continue };
            let quantity = Quantity::typed(Lang::En, &text, unit).map_err(|_| Problem::unreadable(name))?;
            if !(1..=amount::QUANTITY).contains(&quantity.small) || target.is_some() {
                return Err(Problem::unreadable(name));
            }
            target = Some((name, of(quantity)));
        }
        Ok(target)
    }
}

/// Lines were looked at before they were kept, so what is left is a figure that does not fit.
fn too_large(error: FormulaError) -> Problem {
    Problem::about("problem-field-too-large-detail", "lines", "too_large").with_reason(error.to_string())
}
