//! The things a bakery keeps: what each kind consists of, and whether what was typed can be one.

mod content;
mod field;
mod fold;
mod parse;
mod thing;

pub use content::{Content, Faults, Value};
pub use field::{ALLERGENS, Field, FieldKind};
pub use fold::fold;
pub use parse::FieldError;
pub use thing::Thing;
