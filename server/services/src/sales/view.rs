//! Sales as pages and REST show them.

use chrono::NaiveDate;
use obrador_core::sales::{DayTotal, Sold};

/// A shop, as sales are entered for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shop {
    /// The location; none where the bakery has none.
    pub location: Option<String>,
    /// What it is called; none where the bakery has none.
    pub name: Option<String>,
    /// Is it no longer in use? Then what it sold stays, and nothing is entered.
    pub archived: bool,
}

/// What is known of one product on one day in one shop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayRow {
    /// The day.
    pub day: NaiveDate,
    /// The shop; none where it is the one of a bakery without locations.
    pub location: Option<String>,
    /// The product.
    pub product: String,
    /// What it is called now.
    pub name: String,
    /// What was sold.
    pub sold: Sold,
    /// When that was entered, in microseconds UTC.
    pub changed_at: i64,
}

/// A product that sales can be entered of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayProduct {
    /// The product.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// When it last sold in that shop, within the last weeks.
    pub last_sold: Option<NaiveDate>,
}

/// One day of one shop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayRecord {
    /// The day.
    pub day: NaiveDate,
    /// Today, by the bakery's clock.
    pub today: NaiveDate,
    /// The shop that is shown.
    pub shop: Shop,
    /// All of the bakery's.
    pub shops: Vec<Shop>,
    /// Was it closed?
    pub closed: bool,
    /// What was sold, by name.
    pub rows: Vec<DayRow>,
    /// The products that have no row, those that sold lately first.
    pub others: Vec<DayProduct>,
    /// The version of all of the bakery's sales.
    pub version: i64,
}

/// A day of a shop, in one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShopDay {
    /// The day.
    pub day: NaiveDate,
    /// The shop.
    pub location: Option<String>,
    /// Was it closed?
    pub closed: bool,
    /// What was sold; without products where nobody entered anything.
    pub total: DayTotal,
}
