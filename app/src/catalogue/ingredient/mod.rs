//! An ingredient besides its fields: what is in store of it, what is made with it, and what its price does to that.

mod in_store;
mod in_store_view;
mod made_with;
mod made_with_view;
mod price_told;
mod stock_view;
mod unit_uses;

pub(super) use in_store::{InStore, said};
pub use in_store_view::InStoreView;
pub(super) use made_with::MadeWith;
pub use made_with_view::MadeWithView;
pub use price_told::told_price;
pub use stock_view::StockView;
pub use unit_uses::unit_in_use;

/// What an ingredient's page shows besides its fields.
#[derive(Debug, Clone, Default)]
pub struct IngredientView {
    /// What is in store.
    pub in_store: InStoreView,
    /// What is made with it; none for whoever sees no prices.
    pub made_with: Option<MadeWithView>,
}
