//! A week of sales in words.

use super::till_view::amount;
use chrono::NaiveDate;
use obrador_core::i18n::{DateStyle, format_date, weekday_name};
use obrador_locales::Texts;
use obrador_services::sales::ShopDay;

use chrono::Datelike as _;

/// A day of a shop.
#[derive(Debug, Clone)]
pub struct WeekDay {
    /// The day, as addresses say it, and in words.
    pub day: String,
    /// See `day`.
    pub words: String,
    /// Nothing can be entered yet.
    pub ahead: bool,
    /// The shop was closed.
    pub closed: bool,
    /// What is known of it: sold, made, unsold, sold out; none where nobody entered anything.
    pub cells: Option<[String; 4]>,
}

/// A shop's week.
#[derive(Debug, Clone)]
pub struct WeekShop {
    /// The location, and what it is called; none where the bakery has one shop alone.
    pub location: Option<String>,
    /// See `location`.
    pub name: Option<String>,
    /// Its days.
    pub days: Vec<WeekDay>,
}

/// The page.
#[derive(Debug, Clone)]
pub struct WeekView {
    /// The week in words.
    pub title: String,
    /// Days in the weeks before and after, as addresses say them.
    pub before: Option<String>,
    /// See `before`.
    pub after: Option<String>,
    /// A day in it, as addresses say it.
    pub day: String,
    /// Today.
    pub today: String,
    /// Is it this week?
    pub is_now: bool,
    /// By shop.
    pub shops: Vec<WeekShop>,
    /// Has nobody entered anything yet?
    pub first_day: bool,
    /// May the reader import?
    pub may_import: bool,
    /// What was just done, in words.
    pub told: Option<crate::page::Told>,
}

/// A day in a line.
pub fn day_cells(t: Texts, it: &ShopDay, today: NaiveDate) -> WeekDay {
    let total = &it.total;
    let of = |known: i64, sum: i64| {
        if known == 0 {
            String::new()
        } else {
            amount(t.lang, sum)
        }
    };
    let cells = (total.products > 0).then(|| {
        [
            amount(t.lang, total.sold),
            of(total.made_of, total.made),
            of(total.unsold_of, total.unsold),
            if total.sold_out == 0 {
                String::new()
            } else {
                total.sold_out.to_string()
            },
        ]
    });
    let words = [
        weekday_name(t.lang, it.day.weekday()),
        ", ",
        &format_date(t.lang, it.day, DateStyle::Short),
    ];
    WeekDay {
        day: it.day.to_string(),
        words: words.concat(),
        ahead: it.day > today,
        closed: it.closed,
        cells,
    }
}
