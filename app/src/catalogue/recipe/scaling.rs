//! A recipe for more or less, asked for by the address of its page.

use super::words::on_scales;
use crate::i18n::texts;
use leptos::prelude::*;
use obrador_core::{
    catalogue::formula::{Book, Part, Rollup, ScaleError, Target},
    quantity::{Quantity, Unit},
};
use obrador_locales::Texts;

/// What a recipe is scaled by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ScaleBy {
    /// By what it shall yield.
    #[default]
    Yield,
    /// By the weight of the dough.
    Dough,
    /// By the flour at hand.
    Flour,
}

impl ScaleBy {
    const ALL: [Self; 3] = [Self::Yield, Self::Dough, Self::Flour];

    fn as_str(self) -> &'static str {
        match self {
            Self::Yield => "pieces",
            Self::Dough => "dough",
            Self::Flour => "flour",
        }
    }

    /// By its name in an address; by the yield where that is none.
    pub fn named(name: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|by| by.as_str() == name)
            .unwrap_or_default()
    }
}

/// What is asked for, as it was typed.
#[derive(Debug, Clone, Default)]
pub struct Scaling {
    /// By what.
    pub by: ScaleBy,
    /// To how much; empty where nothing is asked for.
    pub amount: String,
}

/// A recipe for more or less.
#[derive(Debug, Clone)]
pub struct ScaledView {
    /// For the recipe itself and for those within it.
    sheets: Vec<SheetView>,
    /// What it costs.
    cost: Option<String>,
}

/// What is to be weighed in for one recipe.
#[derive(Debug, Clone)]
struct SheetView {
    name: String,
    /// How much of it the sheets above need; empty for the first.
    needed: String,
    /// Of what, and how much.
    lines: Vec<(String, String)>,
}

impl Scaling {
    /// The recipe for that, or why there is none: the key of a text.
    pub fn scaled(
        &self,
        t: Texts,
        (book, rollup, recipe): (&Book, &Rollup<'_>, &str),
        sees_prices: bool,
    ) -> Option<Result<ScaledView, &'static str>> {
        let batch = rollup.batch(recipe).ok()?;
        if self.amount.trim().is_empty() {
            return None;
        }
        let unit = match self.by {
            ScaleBy::Yield => batch.good_yield.map_or(Unit::Piece, |good| good.unit),
            ScaleBy::Dough | ScaleBy::Flour => Unit::Kilogram,
        };
        let Ok(wanted) = Quantity::typed(t.lang, &self.amount, unit) else {
            return Some(Err("recipe-scale-amount"));
        };
        let target = match self.by {
            ScaleBy::Yield => Target::Yield(wanted),
            ScaleBy::Dough => Target::Dough(wanted),
            ScaleBy::Flour => Target::Flour(wanted),
        };
        Some(match rollup.scaled(recipe, target) {
            Ok(scaled) => {
                let cost = scaled
                    .cost(batch.cost)
                    .filter(|_| sees_prices && batch.cost_is_whole());
                let cost = cost.and_then(|it| super::words::cost(t.lang, it));
                let sheets = scaled.sheets.iter().map(|sheet| {
                    let lines = book.recipes.get(&sheet.recipe).map_or(&[][..], |it| &it.lines);
                    let lines = lines.iter().zip(&sheet.lines);
                    let lines = lines.map(|(line, quantity)| {
                        (book.name(&line.part).to_owned(), on_scales(t.lang, *quantity))
                    });
                    let part = Part::Recipe(sheet.recipe.clone());
                    let needed: Vec<_> = sheet.needed.iter().map(|need| on_scales(t.lang, *need)).collect();
                    SheetView {
                        name: book.name(&part).to_owned(),
                        needed: needed.join(" + "),
                        lines: lines.collect(),
                    }
                });
                Ok(ScaledView {
                    sheets: sheets.collect(),
                    cost,
                })
            }
            Err(ScaleError::Nothing) => Err("recipe-scale-nothing"),
            Err(ScaleError::Target | ScaleError::Formula(_)) => Err("recipe-scale-amount"),
        })
    }
}

/// The form that asks for it, and what came.
#[component]
pub(super) fn Scale(
    scaling: Scaling,
    unit: Option<Unit>,
    path: String,
    scaled: Option<Result<ScaledView, &'static str>>,
) -> impl IntoView {
    let t = texts();
    // used: recipe-scale-{pieces,dough,flour}
    let options: Vec<_> = ScaleBy::ALL
        .into_iter()
        .filter(|by| *by != ScaleBy::Yield || unit.is_some())
        .map(|by| {
            let name = by.as_str();
            let label = t.get(&format!("recipe-scale-{name}"));
            view! { <option value=name selected={by == scaling.by}>{label}</option> }
        })
        .collect();
    let wrong = scaled.as_ref().and_then(|scaled| scaled.as_ref().err()).copied();
    let asked = scaled.is_some();
    let came = scaled
        .and_then(Result::ok)
        .map(|scaled| view! { <Sheets scaled=scaled/> });
    view! {
        <details class="recipe-more recipe-scale" id="scale" open=asked>
            <summary><h3>{t.get("recipe-scale")}</h3></summary>
            <form method="get" action=format!("{path}#scale") class="scale-form">
                <label for="scale-by">{t.get("recipe-scale-by")}</label>
                <select id="scale-by" name="by">{options}</select>
                <label for="scale-amount">{t.get("recipe-scale-to")}</label>
                <input id="scale-amount" name="amount" value=scaling.amount autocomplete="off" maxlength="40"
                    aria-invalid=wrong.map(|_| "true") aria-describedby="scale-help"/>
                <button class="button" type="submit">{t.get("recipe-scale-button")}</button>
            </form>
            <p class="field-help" id="scale-help">{t.get("recipe-scale-help")}</p>
            {wrong.map(|key| view! { <p class="field-error" role="alert">{t.get(key)}</p> })}
            {came}
        </details>
    }
    .into_any()
}

#[component]
fn Sheets(scaled: ScaledView) -> impl IntoView {
    let t = texts();
    let sheets: Vec<_> = scaled
        .sheets
        .into_iter()
        .map(|SheetView { name, needed, lines }| {
            let lines: Vec<_> = lines
                .into_iter()
                .map(|(name, quantity)| view! { <tr><th scope="row">{name}</th><td class="number">{quantity}</td></tr> })
                .collect();
            let caption = if needed.is_empty() { name } else { format!("{name}: {needed}") };
            view! { <table class="recipe-sheet"><caption>{caption}</caption><tbody>{lines}</tbody></table> }
        })
        .collect();
    let cost = scaled
        .cost
        .map(|cost| view! { <p>{t.with("recipe-scaled-cost", &[("cost", cost.into())])}</p> });
    view! { <div class="recipe-sheets">{sheets}</div> {cost} }.into_any()
}
