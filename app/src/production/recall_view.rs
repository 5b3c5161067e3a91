//! What a recall sheet says.

use super::words::weighed_words;
use super::{PRODUCTION, count_path, words::status_words};
use crate::{page::base, procurement::ORDERS};
use obrador_core::{
    catalogue::ItemKind,
    i18n::{DateStyle, format_date, format_number},
    procurement::Named,
    production::{RecallLine, recall_totals},
    quantity::Quantity,
};
use obrador_locales::Texts;
use obrador_services::{
    production::{BatchRef, LotRecord, RecallSheet},
    zone::Zone,
};
use std::collections::BTreeMap;

/// Something that is known of the lot.
#[derive(Debug, Clone)]
pub struct RecallFact {
    /// What.
    pub label: String,
    /// In words.
    pub words: String,
    /// Where it leads.
    pub href: Option<String>,
}

/// A batch that it is in, or may be.
#[derive(Debug, Clone)]
pub struct RecallRow {
    /// Its number, and where its page is.
    pub number: String,
    /// See `number`.
    pub href: String,
    /// What it is.
    pub recipe: String,
    /// How much of the lot was weighed in, or by which batches it came.
    pub by: String,
    /// Where it went.
    pub location: String,
    /// Where it stands.
    pub status: String,
    /// What came out, what was lost, what is still being made.
    pub quantities: [String; 3],
}

/// What is to be fetched back of one recipe from one place.
#[derive(Debug, Clone)]
pub struct RecallSum {
    /// The recipe.
    pub recipe: String,
    /// The place.
    pub location: String,
    /// How many batches.
    pub batches: String,
    /// What came out, and what is still being made.
    pub quantities: [String; 2],
}

/// The sheet.
#[derive(Debug, Clone)]
pub struct RecallView {
    /// What it is called.
    pub title: String,
    /// Whose it is.
    pub bakery: String,
    /// When it was made.
    pub made_at: String,
    /// Where its ingredient's stock is.
    pub stock: String,
    /// What is known of the lot.
    pub facts: Vec<RecallFact>,
    /// The sums.
    pub sums: Vec<RecallSum>,
    /// The batches that it is in.
    pub lines: Vec<RecallRow>,
    /// Those that may have it: nobody wrote what they took.
    pub uncertain: Vec<RecallRow>,
}

impl RecallView {
    /// In words.
    pub fn of(t: Texts, sheet: &RecallSheet, zone: Zone, (bakery, made_at): (String, String)) -> Self {
        let row = |line: &RecallLine| recall_row(t, line, &sheet.refs);
        let sums = recall_totals(&sheet.lines).into_iter().map(|it| RecallSum {
            recipe: it.recipe.name,
            location: place(t, it.location.as_ref()),
            batches: format_number(t.lang, it.batches as f64, 0),
            quantities: [it.good, it.remains].map(|it| some(t, it)),
        });
        let said = [
            ("ingredient", sheet.lot.ingredient.name.clone().into()),
            (
                "lot",
                sheet
                    .lot
                    .code
                    .clone()
                    .unwrap_or_else(|| t.get("stock-no-code"))
                    .into(),
            ),
        ];
        Self {
            title: t.with("recall-title", &said),
            bakery,
            made_at,
            stock: count_path(&sheet.lot.ingredient.id),
            facts: facts(t, &sheet.lot, zone),
            sums: sums.collect(),
            lines: sheet.lines.iter().map(row).collect(),
            uncertain: sheet.uncertain.iter().map(row).collect(),
        }
    }
}

fn facts(t: Texts, lot: &LotRecord, zone: Zone) -> Vec<RecallFact> {
    let mut facts = Vec::new();
    let mut add = |key: &str, words: Option<String>, href: Option<String>| {
        facts.extend(words.map(|words| RecallFact {
            label: t.get(key),
            words,
            href,
        }));
    };
    let ingredient = format!("{}/{}", base(ItemKind::Ingredient), lot.ingredient.id);
    add(
        "recall-ingredient",
        Some(lot.ingredient.name.clone()),
        Some(ingredient),
    );
    let code = lot.code.clone().unwrap_or_else(|| t.get("stock-no-code"));
    add("stock-lot", Some(code), None);
    let supplier = lot.supplier.as_ref();
    add("recall-supplier", supplier.map(|it| it.name.clone()), None);
    let order = lot.order.as_ref();
    let number = order.map(|(_, number)| number.to_string());
    add(
        "recall-order",
        number,
        order.map(|(id, _)| format!("{ORDERS}/{id}")),
    );
    let day = lot
        .best_before
        .map(|day| format_date(t.lang, day, DateStyle::Short));
    add("stock-lot-best-before", day, None);
    add(
        "stock-lot-received",
        Some(zone.short_day(t.lang, lot.received_at)),
        None,
    );
    add("recall-came", Some(weighed_words(t, lot.received)), None);
    add("recall-left", Some(weighed_words(t, lot.remaining)), None);
    add("stock-lot-location", lot.location.clone(), None);
    facts
}

fn recall_row(t: Texts, line: &RecallLine, refs: &BTreeMap<String, BatchRef>) -> RecallRow {
    let used = line.reached.used;
    let used = used.map(|it| t.with("recall-used", &[("quantity", weighed_words(t, it).into())]));
    let through = line.reached.through.iter().filter_map(|id| refs.get(id));
    let through = through.map(|it| {
        let said = [
            ("recipe", it.recipe.clone().into()),
            ("number", it.number.to_string().into()),
        ];
        t.with("recall-through", &said)
    });
    RecallRow {
        number: line.number.to_string(),
        href: format!("{PRODUCTION}/batches/{}", line.batch),
        recipe: line.recipe.name.clone(),
        by: used.into_iter().chain(through).collect::<Vec<_>>().join("; "),
        location: place(t, line.location.as_ref()),
        status: status_words(t, line.status),
        quantities: [line.good, line.lost, line.remains].map(|it| some(t, it)),
    }
}

fn place(t: Texts, location: Option<&Named>) -> String {
    location.map_or_else(|| t.get("recall-nowhere"), |it| it.name.clone())
}

/// How much; nothing where it is nothing.
fn some(t: Texts, quantity: Quantity) -> String {
    if quantity.small == 0 {
        "–".to_owned()
    } else {
        weighed_words(t, quantity)
    }
}
