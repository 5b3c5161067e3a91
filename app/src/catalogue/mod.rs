//! Ingredients, products, recipes, suppliers and locations in pages: lists, forms, and the choice of what stays writable. The fields
//! are core's; nothing here knows which a kind has.

#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod archive_item;
#[cfg(feature = "ssr")]
mod archiving;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod counted;
#[cfg(feature = "ssr")]
mod field;
#[cfg(feature = "ssr")]
mod field_view;
#[cfg(feature = "ssr")]
mod file_field;
#[cfg(feature = "ssr")]
mod form_page;
#[cfg(feature = "ssr")]
mod form_view;
#[cfg(feature = "ssr")]
mod import_words;
#[cfg(feature = "ssr")]
mod ingredient;
#[cfg(feature = "ssr")]
mod item_facts;
#[cfg(feature = "ssr")]
mod labels;
#[cfg(feature = "ssr")]
mod list_page;
#[cfg(feature = "ssr")]
mod list_rows;
#[cfg(feature = "ssr")]
mod list_view;
#[cfg(feature = "ssr")]
mod notices;
#[cfg(feature = "ssr")]
mod recipe;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod server_fns;
#[cfg(feature = "ssr")]
mod stored;
#[cfg(feature = "ssr")]
mod writable_page;

#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use archive_item::{ArchiveItem, CatalogueFigure, SharedCount};
#[cfg(feature = "ssr")]
pub use archiving::{archive, restore};
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use counted::Counted;
#[cfg(feature = "ssr")]
pub use field_view::{FIND, FieldView, Linkable, WORDS, WORDS_BEFORE};
#[cfg(feature = "ssr")]
pub use file_field::{FileView, LinkedFile};
#[cfg(feature = "ssr")]
pub use form_page::FormPage;
#[cfg(feature = "ssr")]
pub use form_view::{EditAccess, FormView};
#[cfg(feature = "ssr")]
pub use import_words::{fault, importing, needed_column, preview_words};
#[cfg(feature = "ssr")]
pub use ingredient::{InStoreView, IngredientView, MadeWithView, StockView, told_price, unit_in_use};
#[cfg(feature = "ssr")]
pub use list_page::ListPage;
#[cfg(feature = "ssr")]
pub use list_view::{ListView, Row};
#[cfg(feature = "ssr")]
pub use notices::{Done, Thing, told, told_chosen};
#[cfg(feature = "ssr")]
pub use recipe::{
    FiguresView, LINE_FIND, LINE_WORDS, LINE_WORDS_BEFORE, LineRow, LinesView, MORE_LINES, PartChoices,
    RecipeView, ScaleBy, Scaling, TimingFact, line_part, line_quantity, part_of, part_value,
};
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use server_fns::{ArchiveCatalogueItem, RestoreCatalogueItem};
#[cfg(feature = "ssr")]
pub use writable_page::{Choice, WritablePage, WritableView};
