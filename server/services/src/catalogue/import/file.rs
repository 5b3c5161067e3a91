//! A file that somebody brings.

use super::ImportError;
use crate::tabular::{Text, decode};
use obrador_core::{
    bounds::{length::FILE_NAME, size::IMPORT},
    catalogue::ItemKind,
    i18n::Lang,
};

/// A file as it came.
#[derive(Debug, Clone, Copy)]
pub struct Sent<'a> {
    /// What it holds.
    pub item_kind: ItemKind,
    /// Its name.
    pub name: &'a str,
    /// Its content.
    pub bytes: &'a [u8],
    /// The language of whoever brings it: it decides where the file does not say how its numbers are written.
    pub lang: Lang,
}

/// A file that waits for its confirmation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct KeptFile {
    /// What it holds.
    pub(super) item_kind: ItemKind,
    /// Its name.
    pub(super) name: String,
    /// Its text.
    pub(super) text: Text,
    /// The language of whoever brought it.
    pub(super) lang: Lang,
}

impl Sent<'_> {
    /// Its text, if it is one and not too large.
    pub(super) fn read(&self) -> Result<KeptFile, ImportError> {
        if self.bytes.len() > IMPORT {
            return Err(ImportError::TooLarge);
        }
        let name = self.name.chars().filter(|letter| !letter.is_control());
        Ok(KeptFile {
            item_kind: self.item_kind,
            name: name.take(FILE_NAME).collect(),
            text: decode(self.bytes)?,
            lang: self.lang,
        })
    }
}
