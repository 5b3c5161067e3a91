//! A field of a form.

use obrador_core::catalogue::{Field, FieldError};

/// A field with what is in it.
#[derive(Debug, Clone)]
pub struct FieldView {
    /// Which.
    pub field: &'static Field,
    /// As typed, or as stored in the way somebody would type it.
    pub typed: String,
    /// What is wrong with it.
    pub error: Option<FieldError>,
    /// After a conflict: what is stored now, where that is something else.
    pub stored: Option<String>,
}
