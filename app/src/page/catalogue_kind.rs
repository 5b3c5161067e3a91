//! Where each kind of thing is found, and how it is called: the header leads there.

use super::Section;
use obrador_core::catalogue::ItemKind;
use obrador_locales::Texts;

/// The address of a kind's list; all its pages are below.
pub fn base(item_kind: ItemKind) -> &'static str {
    match item_kind {
        ItemKind::Ingredient => "/app/catalogue/ingredients",
        ItemKind::Location => "/app/settings/locations",
        ItemKind::Product => "/app/catalogue/products",
        ItemKind::Recipe => "/app/catalogue/recipes",
        ItemKind::Supplier => "/app/catalogue/suppliers",
    }
}

/// Where a kind's pages stand in the navigation.
pub fn section(item_kind: ItemKind) -> Section {
    match item_kind {
        ItemKind::Ingredient => Section::Ingredients,
        ItemKind::Location => Section::Locations,
        ItemKind::Product => Section::Products,
        ItemKind::Recipe => Section::Recipes,
        ItemKind::Supplier => Section::Suppliers,
    }
}

/// How the kind is called, in the plural.
pub fn title(t: Texts, item_kind: ItemKind) -> String {
    of_kind(t, item_kind, "title")
}

/// A text that each kind has.
pub(crate) fn of_kind(t: Texts, item_kind: ItemKind, what: &str) -> String {
    t.get(&format!("catalogue-{}-{what}", item_kind.as_str()))
}
