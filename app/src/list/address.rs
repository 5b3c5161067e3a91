//! Where a list is: what is searched for, how it is filtered and sorted, which page of it.

/// A list's path, and what stands behind the question mark; what is empty is left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ListAddress {
    path: &'static str,
    pairs: Vec<(&'static str, String)>,
}

impl ListAddress {
    /// The list as it is without a question.
    pub fn new(path: &'static str) -> Self {
        Self {
            path,
            pairs: Vec::new(),
        }
    }

    /// The same list, where `name` is `value`.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        let value = value.into();
        self.pairs.retain(|(known, _)| *known != name);
        if !value.is_empty() {
            self.pairs.push((name, value));
        }
        self
    }

    /// That page of the same list, from 1; the first is where the list is.
    #[must_use]
    pub fn on_page(self, page: i64) -> Self {
        let page = if page > 1 { page.to_string() } else { String::new() };
        self.with("page", page)
    }

    /// Its path.
    pub fn path(&self) -> &'static str {
        self.path
    }

    /// What `name` is; empty where that is not said.
    pub fn get(&self, name: &str) -> &str {
        let mut pairs = self.pairs.iter();
        pairs
            .find(|(known, _)| *known == name)
            .map_or("", |(_, value)| value)
    }

    /// What is said besides those, for a form that has fields for them.
    pub(super) fn besides(&self, fields: &[&str]) -> Vec<(&'static str, String)> {
        let kept = self.pairs.iter().filter(|(name, _)| !fields.contains(name));
        kept.cloned().collect()
    }

    /// What stands behind the question mark.
    pub fn query(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(&self.pairs);
        query.finish()
    }

    /// As a link has it.
    pub fn href(&self) -> String {
        let query = self.query();
        let mark = if query.is_empty() { "" } else { "?" };
        [self.path, mark, &query].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_each_thing_once_and_nothing_that_is_empty() {
        let list = ListAddress::new("/app/files")
            .with("q", "a b&c")
            .with("sort", "name");
        assert_eq!(list.href(), "/app/files?q=a+b%26c&sort=name");
        assert_eq!(
            list.clone().with("sort", "-name").with("q", "").href(),
            "/app/files?sort=-name"
        );
        assert_eq!(list.clone().with("sort", "").with("q", "").href(), "/app/files");
        assert_eq!((list.get("q"), list.get("page")), ("a b&c", ""));
        let page = |page| list.clone().on_page(page).get("page").to_owned();
        assert_eq!(
            (page(0), page(1), page(3)),
            (String::new(), String::new(), "3".to_owned())
        );
        assert_eq!(list.besides(&["q"]), [("sort", "name".to_owned())]);
    }
}
