//! Lists over REST: `limit` entries, `after` the last of the page before. `page`, a number from 1, is what two lists had
//! before; it is still taken where it was.

use super::problem::Problem;
use obrador_core::bounds::count::PAGES;
use obrador_services::paging::{Cursor, LIMIT, MOST, Start};
use serde::{Deserialize as _, Deserializer, de::Error as _};

/// The last page that can be asked for by its number.
const MOST_PAGES: i64 = PAGES as i64;

/// A whole number of a query. One with more digits than are counted is as large as can be, so that its range refuses it.
pub(crate) fn saturated<'de, D: Deserializer<'de>>(from: D) -> Result<Option<i64>, D::Error> {
    let text = String::deserialize(from)?;
    let digits = text.strip_prefix(['-', '+']).unwrap_or(&text);
    match text.parse() {
        Ok(number) => Ok(Some(number)),
        Err(_) if digits.is_empty() || digits.bytes().any(|byte| !byte.is_ascii_digit()) => {
            Err(D::Error::custom("invalid digit found in string"))
        }
        Err(_) if text.starts_with('-') => Ok(Some(i64::MIN)),
        Err(_) => Ok(Some(i64::MAX)),
    }
}

/// How many entries a page has.
pub(crate) fn limit(limit: Option<i64>) -> Result<i64, Problem> {
    let limit = limit.unwrap_or(LIMIT);
    if (1..=MOST).contains(&limit) {
        Ok(limit)
    } else {
        Err(Problem::out_of_range("limit", 1, Some(MOST)))
    }
}

/// Where it begins; `by_name` says what the list is sorted by, as a cursor belongs to its order.
pub(crate) fn start(after: Option<&str>, page: Option<i64>, by_name: bool) -> Result<Start, Problem> {
    if let Some(after) = after.filter(|after| !after.is_empty()) {
        let cursor: Cursor = after.parse().map_err(|_| Problem::unreadable("after"))?;
        if cursor.is_of_names() != by_name {
            return Err(Problem::unreadable("after"));
        }
        return Ok(Start::After(cursor));
    }
    match page {
        None => Ok(Start::First),
        Some(page) if (1..=MOST_PAGES).contains(&page) => Ok(Start::Page(page)),
        Some(page) if page < 1 => Err(Problem::out_of_range("page", 1, None)),
        Some(_) => Err(Problem::out_of_range("page", 1, Some(MOST_PAGES))),
    }
}
