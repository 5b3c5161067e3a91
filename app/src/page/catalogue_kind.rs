//! Where each kind of thing is found, and how it is called: the header leads there.

use super::Section;
use obrador_core::catalogue::Thing;
use obrador_locales::Texts;

/// The address of a kind's list; all its pages are below.
pub fn base(thing: Thing) -> &'static str {
    match thing {
        Thing::Location => "/app/settings/locations",
        Thing::Product => "/app/catalogue/products",
        Thing::Recipe => "/app/catalogue/recipes",
        Thing::Supplier => "/app/catalogue/suppliers",
    }
}

/// Where a kind's pages stand in the navigation.
pub fn section(thing: Thing) -> Section {
    match thing {
        Thing::Location => Section::Locations,
        Thing::Product => Section::Products,
        Thing::Recipe => Section::Recipes,
        Thing::Supplier => Section::Suppliers,
    }
}

/// How the kind is called, in the plural.
pub fn title(t: Texts, thing: Thing) -> String {
    of_kind(t, thing, "title")
}

/// A text that each kind has.
pub(crate) fn of_kind(t: Texts, thing: Thing, what: &str) -> String {
    t.get(&format!("catalogue-{}-{what}", thing.as_str()))
}
