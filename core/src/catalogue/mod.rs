//! The things a bakery keeps: what each kind consists of, and whether what was typed can be one.

mod content;
mod field;
mod parse;
mod thing;

pub use content::{Content, Faults, Value};
pub use field::{ALLERGENS, Field, FieldKind};
pub use parse::FieldError;
pub use thing::Thing;
