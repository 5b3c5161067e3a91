//! Lists over REST: `limit` entries, `after` the last of the page before. `page`, a number from 1, is what two lists had
//! before; it is still taken where it was.

use super::problem::Problem;
use obrador_core::bounds::count::PAGES;
use obrador_services::paging::{Cursor, LIMIT, MOST, Start};

/// The last page that can be asked for by its number.
const MOST_PAGES: i64 = PAGES as i64;

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
