//! The form of a day's sales: what is known, what was typed, and what is wrong with it.

use crate::page::Told;
use obrador_core::i18n::{Lang, format_shortest};

/// A field of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TillField {
    /// How much was sold.
    Sold,
    /// How much was made.
    Made,
    /// How much was left over.
    Unsold,
}

/// A product's line, as it stands in the form.
#[derive(Debug, Clone, Default)]
pub struct TillLine {
    /// The product, and what it is called.
    pub product: String,
    /// See `product`.
    pub name: String,
    /// How much was sold, made, left over.
    pub sold: String,
    /// See `sold`.
    pub made: String,
    /// See `sold`.
    pub unsold: String,
    /// Was it sold out?
    pub sold_out: bool,
    /// What was known when the form was shown.
    pub was: String,
    /// What is wrong, and where.
    pub error: Option<(TillField, String)>,
}

impl TillLine {
    /// Does nothing stand in it?
    pub fn is_empty(&self) -> bool {
        let texts = [&self.sold, &self.made, &self.unsold, &self.was];
        !self.sold_out && texts.into_iter().all(|text| text.trim().is_empty())
    }
}

/// The page.
#[derive(Debug, Clone)]
pub struct TillView {
    /// The day, as addresses say it, and in words.
    pub day: String,
    /// See `day`.
    pub title: String,
    /// Days before and after, as addresses say them.
    pub before: Option<String>,
    /// See `before`.
    pub after: Option<String>,
    /// Today, the last day that can be entered.
    pub today: String,
    /// The shop; none where the bakery has none.
    pub shop: Option<String>,
    /// The shops to choose from; none where there is one at most.
    pub shops: Vec<(String, String)>,
    /// Was the shop closed?
    pub closed: bool,
    /// Is anything entered?
    pub has_rows: bool,
    /// Has the bakery no products?
    pub no_products: bool,
    /// The lines that are shown.
    pub lines: Vec<TillLine>,
    /// How many more products there are.
    pub more: usize,
    /// What is searched for.
    pub find: String,
    /// In which language amounts are typed.
    pub written_in: Lang,
    /// What is wrong with all of it.
    pub wrong: Option<String>,
    /// What was just done.
    pub told: Option<Told>,
}

impl TillView {
    /// Is anything wrong?
    pub fn is_wrong(&self) -> bool {
        self.wrong.is_some() || self.lines.iter().any(|line| line.error.is_some())
    }
}

/// Thousandths of a piece in words.
pub fn amount(lang: Lang, thousandths: i64) -> String {
    format_shortest(lang, thousandths as f64 / 1_000.0, 3)
}
