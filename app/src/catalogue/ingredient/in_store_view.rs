//! What is in store of an ingredient, lot by lot, in words.

use super::stock_view::{StockNote, StockView, best_before, quantity};
use chrono::NaiveDate;
use obrador_core::{
    catalogue::Content,
    i18n::{DateStyle, format_date, format_number},
    stock::Stock,
};
use obrador_locales::Texts;
use obrador_services::{stock::LotInStore, zone::Zone};

/// So many lots are listed; what is left of the others is in the sums.
const LISTED: usize = 50;

/// A lot in words.
#[derive(Debug, Clone)]
pub(super) struct LotView {
    pub(super) id: String,
    /// Where it is told which batches have it; none where nobody follows it.
    pub(super) recall: Option<String>,
    pub(super) code: String,
    pub(super) left: String,
    pub(super) best_before: Option<StockNote>,
    pub(super) received: String,
    pub(super) location: String,
}

/// What is in store of an ingredient.
#[derive(Debug, Clone, Default)]
pub struct InStoreView {
    /// All of it.
    pub(super) stock: StockView,
    /// What is to be used first before the rest.
    pub(super) lots: Vec<LotView>,
    /// How many more lots there are; empty for none.
    pub(super) more: String,
    /// How much is where, where that is more than one place.
    pub(super) places: Vec<(String, String)>,
    /// Where it is counted; none where nobody counts it.
    pub(super) count: Option<String>,
}

impl InStoreView {
    /// Of these lots, on that day; `left` is all of it, with what is in no lot.
    pub fn of(
        t: Texts,
        content: &Content,
        (left, lots): (Option<Stock>, &[LotInStore]),
        (today, zone): (NaiveDate, Zone),
    ) -> Self {
        let none = Stock::none(content.unit().unwrap_or_default());
        let sum = |lots: &mut dyn Iterator<Item = &LotInStore>| {
            lots.fold(none, |sum, lot| sum.and(lot.left, lot.best_before))
        };
        let mut names: Vec<_> = lots.iter().map(|lot| lot.location.as_deref()).collect();
        names.sort_unstable_by_key(|name| (name.is_none(), *name));
        names.dedup();
        let places = names.iter().filter(|_| names.len() > 1).map(|name| {
            let here = sum(&mut lots.iter().filter(|lot| lot.location.as_deref() == *name));
            let name = name.map_or_else(|| t.get("stock-nowhere"), ToOwned::to_owned);
            (name, quantity(t, here.left))
        });
        let more = lots.len().saturating_sub(LISTED);
        let number = format_number(t.lang, more as f64, 0);
        let said = [("count", (more as f64).into()), ("number", number.into())];
        // Each lot says itself until when it keeps.
        let all = Stock {
            best_before: None,
            ..left.unwrap_or_else(|| sum(&mut lots.iter()))
        };
        Self {
            stock: StockView::of(t, content, &all, today),
            lots: lots
                .iter()
                .take(LISTED)
                .map(|lot| lot_view(t, lot, (today, zone)))
                .collect(),
            more: if more > 0 {
                t.with("stock-more-lots", &said)
            } else {
                String::new()
            },
            places: places.collect(),
            count: None,
        }
    }

    /// With the ways to its count, and from each lot to the batches that have it.
    #[must_use]
    pub fn followed(mut self, count: String, recall: impl Fn(&str) -> String) -> Self {
        self.count = Some(count);
        for lot in &mut self.lots {
            lot.recall = Some(recall(&lot.id));
        }
        self
    }
}

fn lot_view(t: Texts, lot: &LotInStore, (today, zone): (NaiveDate, Zone)) -> LotView {
    LotView {
        id: lot.id.clone(),
        recall: None,
        code: lot.code.clone().unwrap_or_else(|| t.get("stock-no-code")),
        left: quantity(t, lot.left),
        best_before: lot.best_before.map(|day| day_of_lot(t, day, today)),
        received: zone.short_day(t.lang, lot.received_at),
        location: lot.location.clone().unwrap_or_default(),
    }
}

/// The date alone where nothing is to be done: the heading says what it is.
fn day_of_lot(t: Texts, day: NaiveDate, today: NaiveDate) -> StockNote {
    let note = best_before(t, day, today);
    if note.warns {
        return note;
    }
    StockNote {
        text: format_date(t.lang, day, DateStyle::Short),
        ..note
    }
}
