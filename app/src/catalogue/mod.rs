//! Products, recipes, suppliers and locations in pages: lists, forms, and the choice of what stays writable. The fields
//! are core's; nothing here knows which a kind has.

mod field;
mod form_page;
mod list_page;
mod notices;
mod words;
mod writable_page;

pub use form_page::{FieldView, FormPage, FormView, Standing};
pub use list_page::{ListPage, ListView, Row};
pub use notices::Done;
pub use words::{base, section, title};
pub use writable_page::{Choice, WritablePage, WritableView};
