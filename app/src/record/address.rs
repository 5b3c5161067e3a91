//! Which thing an address shows in the dialog.

use crate::list::ListAddress;

/// What says it in an address: `view=product:17`.
pub const VIEW: &str = "view";
/// What says that it is not only read: `edit=1`, or the name of another of its forms.
pub const EDIT: &str = "edit";
/// The identifier of one that is not there yet.
pub const NEW: &str = "new";

/// A thing that is shown in the dialog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Viewed {
    /// The kind, as addresses call one of it: `product`.
    pub kind: String,
    /// Which; [`NEW`] for one that is not there yet.
    pub id: String,
    /// Which of its forms is shown: `1` for the one that changes it; empty where it is only read.
    pub mode: String,
}

impl Viewed {
    /// From an address' values of [`VIEW`] and [`EDIT`]; none where they name nothing.
    pub fn asked(view: &str, edit: &str) -> Option<Self> {
        let (kind, id) = view.split_once(':')?;
        let named = !kind.is_empty() && !id.is_empty();
        named.then(|| Self {
            kind: kind.to_owned(),
            id: id.to_owned(),
            mode: if id == NEW { "1" } else { edit }.to_owned(),
        })
    }

    /// A thing that is read.
    pub fn read(kind: &str, id: &str) -> Self {
        Self {
            kind: kind.to_owned(),
            id: id.to_owned(),
            mode: if id == NEW { "1" } else { "" }.to_owned(),
        }
    }

    /// `product:17`.
    pub fn key(&self) -> String {
        [&self.kind, ":", &self.id].concat()
    }

    /// Where it is shown above the list at `list`.
    pub fn href(&self, list: &ListAddress) -> String {
        let edit = if self.id == NEW { "" } else { &self.mode };
        list.clone().with(VIEW, self.key()).with(EDIT, edit).href()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_a_thing_or_nothing() {
        for (view, edit, found) in [
            ("product:17", "", Some(("product", "17", false))),
            ("product:17", "1", Some(("product", "17", true))),
            ("product:new", "", Some(("product", "new", true))),
            ("order:a:b", "", Some(("order", "a:b", false))),
            ("product:", "", None),
            (":17", "", None),
            ("17", "", None),
            ("", "1", None),
        ] {
            let read = Viewed::asked(view, edit);
            let read = read
                .as_ref()
                .map(|it| (it.kind.as_str(), it.id.as_str(), !it.mode.is_empty()));
            assert_eq!(read, found, "{view}");
        }
        let list = ListAddress::new("/app/files").with("q", "rye");
        assert_eq!(
            Viewed::read("product", "17").href(&list),
            "/app/files?q=rye&view=product%3A17"
        );
    }
}
