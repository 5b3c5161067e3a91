//! VAT in prices.

use serde::{Deserialize, Serialize};

/// Whether prices contain VAT.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Vat {
    /// VAT comes on top, and the page says so.
    Excluded,
}
