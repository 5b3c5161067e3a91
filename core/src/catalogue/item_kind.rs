//! The kinds of things with a name.

use crate::usage::Metric;

/// A kind of thing with a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ItemKind {
    /// What recipes are made of.
    Ingredient,
    /// A shop or workroom.
    Location,
    /// A product on sale.
    Product,
    /// A recipe.
    Recipe,
    /// A supplier.
    Supplier,
}

impl ItemKind {
    /// All kinds.
    pub const ALL: [Self; 5] = [
        Self::Ingredient,
        Self::Location,
        Self::Product,
        Self::Recipe,
        Self::Supplier,
    ];

    /// The metric that counts it; none where no plan limits it.
    pub fn metric(self) -> Option<Metric> {
        match self {
            Self::Ingredient => None,
            Self::Location => Some(Metric::Locations),
            Self::Product => Some(Metric::Products),
            Self::Recipe => Some(Metric::Recipes),
            Self::Supplier => Some(Metric::Suppliers),
        }
    }

    /// What addresses call one of it.
    pub fn one(self) -> &'static str {
        match self {
            Self::Ingredient => "ingredient",
            Self::Location => "location",
            Self::Product => "product",
            Self::Recipe => "recipe",
            Self::Supplier => "supplier",
        }
    }

    /// Its name in addresses and SQL: that of its metric, where it has one.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ingredient => "ingredients",
            Self::Location => "locations",
            Self::Product => "products",
            Self::Recipe => "recipes",
            Self::Supplier => "suppliers",
        }
    }
}
