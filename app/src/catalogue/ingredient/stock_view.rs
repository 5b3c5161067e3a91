//! How much is in store, in words.

use super::super::labels::shown;
use chrono::NaiveDate;
use obrador_core::{
    catalogue::{Content, FieldKind, Value},
    i18n::{DateStyle, format_date},
    quantity::Quantity,
    stock::{Keeps, Stock},
};
use obrador_locales::Texts;

/// Something to know of what is in store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct StockNote {
    /// In words.
    pub(in super::super) text: String,
    /// Is something to be done about it?
    pub(in super::super) warns: bool,
}

/// How much is in store, in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StockView {
    /// How much; empty where nothing is and nobody said how much should be.
    pub(in super::super) left: String,
    pub(in super::super) notes: Vec<StockNote>,
    /// Is nothing there, nor less than that?
    pub(super) is_none: bool,
}

impl StockView {
    /// What is in store of an ingredient on that day.
    pub fn of(t: Texts, content: &Content, stock: &Stock, today: NaiveDate) -> Self {
        let level = content.quantity("minimum_stock");
        let left = match (stock.left.small, level) {
            (0, None) => String::new(),
            (0, Some(_)) => t.get("stock-none"),
            _ => quantity(t, stock.left),
        };
        let mut notes = Vec::new();
        if stock.left.small < 0 {
            notes.push(StockNote {
                text: t.get("stock-below-nothing"),
                warns: true,
            });
        }
        notes.extend(stock.best_before.map(|day| best_before(t, day, today)));
        notes.extend(
            level
                .filter(|level| stock.is_below(*level))
                .map(|level| StockNote {
                    text: t.with("stock-below", &[("level", quantity(t, level).into())]),
                    warns: true,
                }),
        );
        Self {
            left,
            notes,
            is_none: stock.left.small == 0,
        }
    }

    /// All of it in a line.
    pub(in super::super) fn line(&self, t: Texts) -> String {
        let left =
            (!self.left.is_empty()).then(|| t.with("stock-left", &[("left", self.left.clone().into())]));
        let notes = self.notes.iter().map(|note| note.text.clone());
        left.into_iter().chain(notes).collect::<Vec<_>>().join(" · ")
    }
}

/// How much, with its unit.
pub(super) fn quantity(t: Texts, quantity: Quantity) -> String {
    shown(t, FieldKind::Quantity, &Value::Quantity(quantity))
}

/// Until when it keeps, and whether that is over or near.
pub(super) fn best_before(t: Texts, day: NaiveDate, today: NaiveDate) -> StockNote {
    let key = match Keeps::until(day, today) {
        Keeps::Past => "stock-past",
        Keeps::Soon(0) => "stock-today",
        Keeps::Soon(1) => "stock-tomorrow",
        Keeps::Soon(_) => "stock-soon",
        Keeps::Long => "stock-best-before",
    };
    let days = (day - today).num_days();
    let date = format_date(t.lang, day, DateStyle::Short);
    StockNote {
        text: t.with(key, &[("date", date.into()), ("days", days.to_string().into())]),
        warns: key != "stock-best-before",
    }
}
