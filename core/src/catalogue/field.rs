//! What each kind of thing consists of, described once: validation, JSON, forms, columns and lists follow from it.

use super::ItemKind;
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
    /// The id of a thing of the same bakery.
    Link(ItemKind),
    /// The id of a stored file of the same bakery.
    File,
    /// A unit, by its name; kilograms where none is said.
    Unit,
    /// How much, in the thing's own unit where it names none.
    Quantity,
    /// A share, at most the whole.
    Percent,
    /// A whole number that is not negative.
    Whole,
    /// Yes or no.
    Flag,
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
        matches!(
            self,
            Self::Text
                | Self::Multiline
                | Self::Email
                | Self::Phone
                | Self::Allergens
                | Self::Link(_)
                | Self::File
                | Self::Unit
        )
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
    /// Is it for those alone who see prices?
    pub fn is_price(&self) -> bool {
        self.kind == FieldKind::Money || self.key == TARGET_MARGIN
    }

    /// In a form that brings a file for it: what the file is called there.
    pub fn upload(&self) -> String {
        [self.key, "_file"].concat()
    }

    /// Is nothing no value of it?
    pub fn is_positive(&self) -> bool {
        self.key == "pack_size"
    }

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

impl ItemKind {
    /// The field that a stored file is linked to.
    pub fn file_field(self) -> Option<&'static Field> {
        self.fields().iter().find(|field| field.kind == FieldKind::File)
    }

    /// What it consists of, the name first.
    pub fn fields(self) -> &'static [Field] {
        match self {
            Self::Ingredient => INGREDIENT,
            Self::Location => LOCATION,
            Self::Product => PRODUCT,
            Self::Recipe => RECIPE,
            Self::Supplier => SUPPLIER,
        }
    }
}

const NAME: Field = Field {
    required: true,
    ..field("name", FieldKind::Text, length::ITEM_NAME).searched()
};
const NOTES: Field = field("notes", FieldKind::Multiline, length::NOTES);
/// The last, so that in a form that brings the file all else comes before it.
const SPECIFICATION: Field = field("specification", FieldKind::File, length::ID);

/// What shall remain of a product's price once its ingredients are paid.
const TARGET_MARGIN: &str = "target_margin_basis_points";

const PRODUCT: &[Field] = &[
    NAME,
    field("code", FieldKind::Text, length::CODE).listed().searched(),
    field("category", FieldKind::Text, length::CATEGORY)
        .listed()
        .searched(),
    field("price_cents", FieldKind::Money, length::AMOUNT).listed(),
    field("unit", FieldKind::Text, length::UNIT).listed(),
    field(TARGET_MARGIN, FieldKind::Percent, length::AMOUNT),
    NOTES,
];

const RECIPE: &[Field] = &[
    NAME,
    field("product_id", FieldKind::Link(ItemKind::Product), length::ID),
    field("yield_amount", FieldKind::Number, length::AMOUNT).listed(),
    field("yield_unit", FieldKind::Text, length::UNIT).listed(),
    field("loss_basis_points", FieldKind::Percent, length::AMOUNT),
    field("ingredients", FieldKind::Multiline, length::RECIPE_TEXT),
    field("allergens", FieldKind::Allergens, length::ALLERGENS).listed(),
    field("method", FieldKind::Multiline, length::RECIPE_TEXT),
];

const INGREDIENT: &[Field] = &[
    NAME,
    field("unit", FieldKind::Unit, length::UNIT),
    field("code", FieldKind::Text, length::CODE).searched(),
    field("category", FieldKind::Text, length::CATEGORY).searched(),
    field("pack_name", FieldKind::Text, length::UNIT),
    field("pack_size", FieldKind::Quantity, length::QUANTITY).listed(),
    field("price_cents", FieldKind::Money, length::AMOUNT).listed(),
    field("vat_basis_points", FieldKind::Percent, length::AMOUNT),
    field("supplier_id", FieldKind::Link(ItemKind::Supplier), length::ID).listed(),
    field("minimum_stock", FieldKind::Quantity, length::QUANTITY),
    field("shelf_life_days", FieldKind::Whole, length::AMOUNT),
    field("is_flour", FieldKind::Flag, length::UNIT),
    field("unit_grams", FieldKind::Whole, length::AMOUNT),
    field("allergens", FieldKind::Allergens, length::ALLERGENS).listed(),
    NOTES,
    SPECIFICATION,
];

const SUPPLIER: &[Field] = &[
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
    SPECIFICATION,
];

const LOCATION: &[Field] = &[
    NAME,
    field("address", FieldKind::Text, length::ADDRESS)
        .listed()
        .searched(),
    field("city", FieldKind::Text, length::CITY).listed().searched(),
    field("phone", FieldKind::Phone, length::PHONE)
        .listed()
        .searched(),
];
