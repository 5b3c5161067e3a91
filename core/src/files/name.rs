//! A file's name: shown, searched and offered for saving; never a path on the server.

use super::saved::saved_name;
use crate::{
    bounds::length::FILE_NAME,
    text::{Lines, is_visible},
};
use std::fmt::Write as _;

/// A name that may be shown and offered for saving.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FileName(String);

/// Why a text is no file name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// Nothing, or nothing before the dot.
    #[error("the name is empty")]
    Empty,
    /// Longer than [`FILE_NAME`] characters.
    #[error("a name has at most {FILE_NAME} characters")]
    TooLong,
    /// It has parts of a path.
    #[error("a name has no / and no \\")]
    Path,
    /// Characters that can't be seen, or that turn the direction of writing.
    #[error("a name has no invisible characters")]
    Invisible,
}

impl FileName {
    /// The name as the form of a browser sends it: quotes and line ends are escaped there, and nothing else is (HTML
    /// standard, "multipart/form-data encoding algorithm").
    ///
    /// # Errors
    /// What the text behind the escapes is refused for.
    pub fn of_form(sent: &str) -> Result<Self, NameError> {
        let text = sent
            .replace("%22", "\"")
            .replace("%0D", "\r")
            .replace("%0A", "\n");
        text.parse()
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What is behind the last dot, in small letters.
    pub fn extension(&self) -> String {
        let end = self.0.rsplit_once('.').map_or("", |(_, end)| end);
        end.to_ascii_lowercase()
    }

    /// Does it end as `other` does? A new name keeps the ending, which says what the content is.
    pub fn keeps_ending_of(&self, other: &str) -> bool {
        let end = other.rsplit_once('.').map_or("", |(_, end)| end);
        self.extension() == end.to_ascii_lowercase()
    }

    /// As names are searched and sorted.
    pub fn folded(&self) -> String {
        crate::i18n::fold(&self.0)
    }

    /// The header with which a browser saves the file under this name (RFC 6266), or under the nearest that every system
    /// takes: plain for old programs, and exact.
    pub fn content_disposition(&self) -> String {
        let name = saved_name(&self.0);
        let plain: String = name.chars().map(|c| if is_plain(c) { c } else { '_' }).collect();
        let mut exact = String::new();
        for byte in name.bytes() {
            if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
                exact.push(char::from(byte));
            } else {
                // Writing to a String can't fail.
                let _ = write!(exact, "%{byte:02X}");
            }
        }
        format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{exact}")
    }
}

fn is_plain(c: char) -> bool {
    (c.is_ascii_graphic() || c == ' ') && !matches!(c, '"' | '\\' | '%')
}

impl std::str::FromStr for FileName {
    type Err = NameError;

    fn from_str(text: &str) -> Result<Self, NameError> {
        let name = text.trim();
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        if stem.trim_matches(['.', ' ']).is_empty() {
            return Err(NameError::Empty);
        }
        if name.contains(['/', '\\']) {
            return Err(NameError::Path);
        }
        if !is_visible(stem, Lines::One) || !is_visible(name, Lines::One) {
            return Err(NameError::Invisible);
        }
        if name.chars().count() > FILE_NAME {
            return Err(NameError::TooLong);
        }
        Ok(Self(name.to_owned()))
    }
}
