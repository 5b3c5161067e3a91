//! The things a bakery keeps: what each kind consists of, and whether what was typed can be one.

mod content;
mod field;
mod field_error;
pub mod formula;
mod item_kind;
mod parse;
pub mod table;
mod value;

pub use content::{Content, Faults};
pub use field::{ALLERGENS, Field, FieldKind};
pub use field_error::FieldError;
pub use item_kind::ItemKind;
pub use value::Value;
