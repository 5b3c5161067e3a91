//! What is written of an ingredient's stock, lot by lot, and the form that corrects it.

use super::words::weighed_words;
use super::{recall_path, typed_form::Typed};
use crate::page::Told;
use chrono::NaiveDate;
use obrador_core::{
    i18n::{DateStyle, format_date},
    procurement::Named,
    quantity::{Quantity, Unit},
};
use obrador_locales::Texts;
use obrador_services::{
    production::{LotRecord, StockMovement, StockSheet},
    zone::Zone,
};

/// Separates the lot from what the page showed as written of it.
const SEEN: char = '~';

/// What is counted: a lot, or all of the ingredient; and what the page showed as written.
pub fn counted_of(what: &str) -> Option<(Option<String>, i64)> {
    let (lot, seen) = what.rsplit_once(SEEN)?;
    let lot = (!lot.is_empty()).then(|| lot.to_owned());
    Some((lot, seen.parse().ok()?))
}

/// The same as a choice's value.
pub fn count_value(lot: Option<&LotRecord>, left: Quantity) -> String {
    match lot {
        Some(lot) => format!("{}{SEEN}{}", lot.id, lot.remaining.small),
        None => format!("{SEEN}{}", left.small),
    }
}

/// A lot in words.
#[derive(Debug, Clone)]
pub struct CountedLot {
    /// Its number.
    pub code: String,
    /// What is written.
    pub left: String,
    /// What came of it.
    pub came: String,
    /// Until when it keeps its quality; empty where nobody knows.
    pub best_before: String,
    /// Is that over?
    pub is_past: bool,
    /// Where it is counted.
    pub count: String,
    /// Where it went.
    pub recall: String,
}

/// A change of what is written.
#[derive(Debug, Clone)]
pub struct MovementRow {
    /// When.
    pub at: String,
    /// What it was.
    pub what: String,
    /// By how much.
    pub quantity: String,
    /// Of which lot.
    pub lot: String,
    /// Who did it.
    pub who: String,
    /// Why; empty where nobody said it.
    pub reason: String,
}

/// The page.
#[derive(Debug, Clone)]
pub struct CountView {
    /// The ingredient.
    pub ingredient: Named,
    /// What it is measured in.
    pub unit: Unit,
    /// All that is written.
    pub left: String,
    /// More was used than had come, in words.
    pub below: Option<String>,
    /// What is in no lot, in words; empty for nothing.
    pub in_no_lot: String,
    /// By place: what it is called, and its lots.
    pub places: Vec<(String, Vec<CountedLot>)>,
    /// What can be counted: values with their words.
    pub choices: Vec<(String, String)>,
    /// What stands in the form.
    pub typed: Typed,
    /// What is written has changed since the page was opened.
    pub meanwhile: Option<String>,
    /// What was just done.
    pub told: Option<Told>,
    /// The latest corrections.
    pub movements: Vec<MovementRow>,
}

impl CountView {
    /// In words; `lot` is what is to be counted, all where it is none of these, and `who` says who did something.
    pub fn of(
        t: Texts,
        sheet: &StockSheet,
        (today, zone): (NaiveDate, Zone),
        lot: &str,
        who: impl Fn(&str) -> String,
    ) -> Self {
        let mut names: Vec<_> = sheet.lots.iter().map(|lot| lot.location.as_deref()).collect();
        names.sort_unstable_by_key(|name| (name.is_none(), *name));
        names.dedup();
        let places = names.iter().map(|name| {
            let here = sheet.lots.iter().filter(|lot| lot.location.as_deref() == *name);
            let lots = here.map(|lot| counted_lot(t, &sheet.ingredient.id, lot, today));
            let name = name.map_or_else(|| t.get("stock-nowhere"), ToOwned::to_owned);
            (name, lots.collect())
        });
        let all = t.with("count-all", &[("left", weighed_words(t, sheet.left).into())]);
        let mut choices = vec![(count_value(None, sheet.left), all)];
        choices.extend(sheet.lots.iter().map(|lot| {
            let said = [
                ("lot", code(t, lot).into()),
                ("left", weighed_words(t, lot.remaining).into()),
            ];
            (count_value(Some(lot), sheet.left), t.with("count-lot", &said))
        }));
        let chosen = sheet.lots.iter().find(|it| it.id == lot);
        let below = (sheet.left.small < 0).then(|| {
            let more = weighed_words(
                t,
                Quantity::new(sheet.left.small.saturating_neg(), sheet.left.unit),
            );
            t.with("count-below", &[("more", more.into())])
        });
        Self {
            ingredient: sheet.ingredient.clone(),
            unit: sheet.unit,
            left: weighed_words(t, sheet.left),
            below,
            in_no_lot: in_no_lot(t, sheet.in_no_lot),
            places: places.collect(),
            choices,
            typed: Typed::of([("what", count_value(chosen, sheet.left))]),
            meanwhile: None,
            told: None,
            movements: sheet
                .last_counts
                .iter()
                .map(|it| movement(t, sheet, it, zone, &who))
                .collect(),
        }
    }
}

/// What is written now, where the page showed something else.
pub fn meanwhile_words(t: Texts, now: Quantity) -> String {
    t.with("count-meanwhile", &[("now", weighed_words(t, now).into())])
}

fn code(t: Texts, lot: &LotRecord) -> String {
    lot.code.clone().unwrap_or_else(|| t.get("stock-no-code"))
}

fn in_no_lot(t: Texts, quantity: Quantity) -> String {
    let much = |small: i64| {
        (
            "quantity",
            weighed_words(t, Quantity::new(small, quantity.unit)).into(),
        )
    };
    match quantity.small {
        0 => String::new(),
        1.. => t.with("count-no-lot-more", &[much(quantity.small)]),
        _ => t.with("count-no-lot-less", &[much(quantity.small.saturating_neg())]),
    }
}

fn counted_lot(t: Texts, ingredient: &str, lot: &LotRecord, today: NaiveDate) -> CountedLot {
    let best_before = lot
        .best_before
        .map(|day| format_date(t.lang, day, DateStyle::Short));
    CountedLot {
        code: code(t, lot),
        left: weighed_words(t, lot.remaining),
        came: weighed_words(t, lot.received),
        best_before: best_before.unwrap_or_default(),
        is_past: lot.best_before.is_some_and(|day| day < today),
        count: format!("{}?lot={}#count", super::count_path(ingredient), lot.id),
        recall: recall_path(&lot.id),
    }
}

fn movement(
    t: Texts,
    sheet: &StockSheet,
    it: &StockMovement,
    zone: Zone,
    who: impl Fn(&str) -> String,
) -> MovementRow {
    let lot = it
        .lot
        .as_ref()
        .map(|id| sheet.lots.iter().find(|lot| lot.id == *id));
    // used: movement-{count,opening,receipt,batch,other}
    let known = ["count", "opening", "receipt", "batch"]
        .into_iter()
        .find(|kind| *kind == it.kind);
    MovementRow {
        at: zone.moment(t.lang, it.at),
        what: t.get(&format!("movement-{}", known.unwrap_or("other"))),
        quantity: signed(t, it.quantity),
        lot: match lot {
            None => t.get("count-in-no-lot"),
            Some(None) => t.get("count-used-up-lot"),
            Some(Some(lot)) => code(t, lot),
        },
        who: who(&it.actor),
        reason: it.reason.clone().unwrap_or_default(),
    }
}

/// By how much there is more or less.
fn signed(t: Texts, quantity: Quantity) -> String {
    let words = weighed_words(t, quantity);
    if quantity.small > 0 {
        format!("+{words}")
    } else {
        words
    }
}
