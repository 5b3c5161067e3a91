//! What no page of an import can show.

use crate::page::error::PageError;
use obrador_services::{entitlement::CheckError, imports::ImportError};

/// A failure that neither page can show: the file is not kept any more, or storage fails.
impl<P> From<ImportError<P>> for PageError {
    fn from(error: ImportError<P>) -> Self {
        match error {
            ImportError::Database(error) | ImportError::Refused(CheckError::Database(error)) => error.into(),
            _ => Self::NOT_FOUND,
        }
    }
}
