//! What each kind of thing consists of, described once: validation, JSON, forms, columns and lists follow from it.

use crate::bounds::length;

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FieldKind {
    /// One line.
    Text,
    /// Several lines.
    Multiline,
    /// An amount in cents, without VAT.
    Money,
    /// A number that is not negative.
    Number,
    /// An e-mail address.
    Email,
    /// A telephone number: one line.
    Phone,
    /// Any of the 14 allergens that have to be declared.
    Allergens,
    /// The id of a product of the same bakery.
    Product,
}

/// A field of a kind of thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Its name in SQL, JSON and forms.
    pub key: &'static str,
    /// What it holds.
    pub kind: FieldKind,
    /// How many characters at most.
    pub max: usize,
    /// Can't it be empty?
    pub required: bool,
    /// Is it a column of the list?
    pub listed: bool,
    /// Is it searched?
    pub searched: bool,
}

impl FieldKind {
    /// Is it stored as a text?
    pub fn is_text(self) -> bool {
        !matches!(self, Self::Money | Self::Number)
    }
}

/// The allergens of Annex II to Regulation (EU) No 1169/2011, in its order.
pub const ALLERGENS: [&str; 14] = [
    "gluten",
    "crustaceans",
    "eggs",
    "fish",
    "peanuts",
    "soya",
    "milk",
    "nuts",
    "celery",
    "mustard",
    "sesame",
    "sulphites",
    "lupin",
    "molluscs",
];

const fn field(key: &'static str, kind: FieldKind, max: usize) -> Field {
    Field {
        key,
        kind,
        max,
        required: false,
        listed: false,
        searched: false,
    }
}

impl Field {
    const fn listed(self) -> Self {
        Self { listed: true, ..self }
    }

    const fn searched(self) -> Self {
        Self {
            searched: true,
            ..self
        }
    }
}

const NAME: Field = Field {
    required: true,
    ..field("name", FieldKind::Text, length::ITEM_NAME).searched()
};
const NOTES: Field = field("notes", FieldKind::Multiline, length::NOTES);

pub(super) const PRODUCT: &[Field] = &[
    NAME,
    field("code", FieldKind::Text, length::CODE).listed().searched(),
    field("category", FieldKind::Text, length::CATEGORY)
        .listed()
        .searched(),
    field("price_cents", FieldKind::Money, length::AMOUNT).listed(),
    field("unit", FieldKind::Text, length::UNIT).listed(),
    NOTES,
];

pub(super) const RECIPE: &[Field] = &[
    NAME,
    field("product_id", FieldKind::Product, length::ID),
    field("yield_amount", FieldKind::Number, length::AMOUNT).listed(),
    field("yield_unit", FieldKind::Text, length::UNIT).listed(),
    field("ingredients", FieldKind::Multiline, length::RECIPE_TEXT),
    field("allergens", FieldKind::Allergens, length::ALLERGENS).listed(),
    field("method", FieldKind::Multiline, length::RECIPE_TEXT),
];

pub(super) const SUPPLIER: &[Field] = &[
    NAME,
    field("contact", FieldKind::Text, length::CONTACT)
        .listed()
        .searched(),
    field("email", FieldKind::Email, length::EMAIL)
        .listed()
        .searched(),
    field("phone", FieldKind::Phone, length::PHONE)
        .listed()
        .searched(),
    NOTES,
];

pub(super) const LOCATION: &[Field] = &[
    NAME,
    field("address", FieldKind::Text, length::ADDRESS)
        .listed()
        .searched(),
    field("city", FieldKind::Text, length::CITY).listed().searched(),
    field("phone", FieldKind::Phone, length::PHONE)
        .listed()
        .searched(),
];
