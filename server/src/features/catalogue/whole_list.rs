//! What is asked of a list that is taken along.

use obrador_services::{
    catalogue::{ListQuery, Sort},
    paging::Start,
};

/// All of a list in which these words occur.
pub(super) fn all(words: &str, archived: bool) -> ListQuery {
    ListQuery {
        words: words.trim().to_owned(),
        sort: Sort::Name,
        archived,
        start: Start::First,
        limit: 1,
    }
}
