//! A heading of a column that sorts the list.

use super::ListAddress;
use crate::i18n::texts;
use leptos::prelude::*;

/// Sorts by `key`, and the other way round at the next click; `class` is the column's. A column whose first click is to
/// show the largest or newest has `descends`. The list's own order is `sort`.
#[component]
pub fn SortHeading(
    address: ListAddress,
    sort: String,
    key: &'static str,
    label: String,
    #[prop(optional)] descends: bool,
    #[prop(optional)] class: &'static str,
) -> impl IntoView {
    let heading = Heading::new(&address, &sort, key, descends);
    view! {
        <th scope="col" class=class aria-sort=heading.sorted>
            <a class="sort-heading" href=heading.href title=texts().get("list-sort-by")>{label}</a>
        </th>
    }
    .into_any()
}

/// What a heading is, and where it leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// `ascending`, `descending`, or none where the list is sorted by something else.
    pub sorted: Option<&'static str>,
    /// The list sorted by it.
    pub href: String,
}

impl Heading {
    /// Of the list at `address`, sorted as `sort` says.
    pub fn new(address: &ListAddress, sort: &str, key: &'static str, descends: bool) -> Self {
        let (is_down, by) = match sort.strip_prefix('-') {
            Some(by) => (true, by),
            None => (false, sort),
        };
        let sorted = (by == key).then_some(if is_down { "descending" } else { "ascending" });
        let down = if sorted.is_some() { !is_down } else { descends };
        let next = if down { ["-", key].concat() } else { key.to_owned() };
        let first_page = address
            .clone()
            .with("page", "")
            .with("after", "")
            .with("before", "");
        Self {
            sorted,
            href: first_page.with("sort", next).href(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_click_sorts_and_the_next_turns_it_round() {
        let list = ListAddress::new("/list").with("q", "rye").with("page", "3");
        for (sort, key, descends, sorted, href) in [
            ("name", "name", false, Some("ascending"), "/list?q=rye&sort=-name"),
            (
                "-name",
                "name",
                false,
                Some("descending"),
                "/list?q=rye&sort=name",
            ),
            ("name", "created", true, None, "/list?q=rye&sort=-created"),
            (
                "-created",
                "created",
                true,
                Some("descending"),
                "/list?q=rye&sort=created",
            ),
            ("created", "name", false, None, "/list?q=rye&sort=name"),
        ] {
            let heading = Heading::new(&list, sort, key, descends);
            assert_eq!(
                (heading.sorted, heading.href.as_str()),
                (sorted, href),
                "{sort} {key}"
            );
        }
    }
}
