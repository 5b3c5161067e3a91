//! A file that somebody brings.

use super::ImportError;
use crate::tabular::{Text, decode};
use obrador_core::{
    bounds::{length::FILE_NAME, size::IMPORT},
    i18n::Lang,
};

/// A file as it came.
#[derive(Debug, Clone, Copy)]
pub struct Sent<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its content.
    pub bytes: &'a [u8],
    /// The language of whoever brings it: it decides where the file does not say how its numbers are written.
    pub lang: Lang,
}

/// A file that waits for its confirmation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KeptFile {
    /// Its name.
    pub(crate) name: String,
    /// Its text.
    pub(crate) text: Text,
    /// The language of whoever brought it.
    pub(crate) lang: Lang,
}

/// What an import did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Imported {
    /// How many things were made.
    pub new: usize,
    /// How many were changed.
    pub changed: usize,
}

impl Sent<'_> {
    /// Its text, if it is one and not too large.
    pub(crate) fn read<P>(&self) -> Result<KeptFile, ImportError<P>> {
        if self.bytes.len() > IMPORT {
            return Err(ImportError::TooLarge);
        }
        let name = self.name.chars().filter(|letter| !letter.is_control());
        Ok(KeptFile {
            name: name.take(FILE_NAME).collect(),
            text: decode(self.bytes)?,
            lang: self.lang,
        })
    }
}
