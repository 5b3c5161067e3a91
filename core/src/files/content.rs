//! What a file is, told from its bytes as they pass by.

use super::FileName;

/// A kind of file that is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// A document.
    Pdf,
    /// A picture without loss.
    Png,
    /// A photograph.
    Jpeg,
    /// A picture for the web.
    Webp,
    /// A picture, perhaps a moving one.
    Gif,
    /// Plain text.
    Text,
    /// A table as text.
    Csv,
}

/// Why a content is not stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ContentError {
    /// Not a single byte.
    #[error("the file is empty")]
    Empty,
    /// None of the kinds that are stored.
    #[error("only PDF, PNG, JPEG, WebP, GIF, plain text and CSV are stored")]
    UnknownKind,
    /// The name promises something else.
    #[error("the content is not what the name says")]
    NotAsNamed,
}

impl FileKind {
    /// All kinds.
    pub const ALL: [Self; 7] = [
        Self::Pdf,
        Self::Png,
        Self::Jpeg,
        Self::Webp,
        Self::Gif,
        Self::Text,
        Self::Csv,
    ];

    /// As HTTP calls it.
    pub fn content_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Webp => "image/webp",
            Self::Gif => "image/gif",
            Self::Text => "text/plain; charset=utf-8",
            Self::Csv => "text/csv; charset=utf-8",
        }
    }

    /// How names of this kind end.
    pub fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Png => &["png"],
            Self::Jpeg => &["jpg", "jpeg"],
            Self::Webp => &["webp"],
            Self::Gif => &["gif"],
            Self::Text => &["txt"],
            Self::Csv => &["csv"],
        }
    }

    fn of_extension(extension: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.extensions().contains(&extension))
    }
}

/// How many bytes at the start tell a kind.
const HEAD: usize = 12;

/// Looks at a content piece by piece, and holds next to nothing of it.
#[derive(Debug, Clone)]
pub struct Sniffer {
    head: Vec<u8>,
    /// The beginning of a character that goes on in the next piece.
    rest: Vec<u8>,
    is_text: bool,
}

impl Default for Sniffer {
    fn default() -> Self {
        Self {
            head: Vec::with_capacity(HEAD),
            rest: Vec::new(),
            is_text: true,
        }
    }
}

impl Sniffer {
    /// The next piece.
    pub fn push(&mut self, piece: &[u8]) {
        let missing = HEAD.saturating_sub(self.head.len()).min(piece.len());
        self.head.extend_from_slice(&piece[..missing]);
        if self.is_text {
            self.read_text(piece);
        }
    }

    fn read_text(&mut self, piece: &[u8]) {
        let mut bytes = std::mem::take(&mut self.rest);
        bytes.extend_from_slice(piece);
        let whole = match std::str::from_utf8(&bytes) {
            Ok(text) => text.len(),
            Err(error) if error.error_len().is_none() => error.valid_up_to(),
            Err(_) => {
                self.is_text = false;
                return;
            }
        };
        let (text, rest) = bytes.split_at(whole);
        let text = std::str::from_utf8(text).unwrap_or_default();
        self.is_text = !text
            .chars()
            .any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'));
        self.rest = rest.to_vec();
    }

    /// What it is, if it is what `name` says.
    pub fn kind(&self, name: &FileName) -> Result<FileKind, ContentError> {
        if self.head.is_empty() {
            return Err(ContentError::Empty);
        }
        let named = FileKind::of_extension(&name.extension());
        let named = named.ok_or(ContentError::UnknownKind)?;
        let is = match named {
            FileKind::Text | FileKind::Csv => self.is_text && self.rest.is_empty(),
            magic => self.begins_as(magic),
        };
        if is {
            Ok(named)
        } else {
            Err(ContentError::NotAsNamed)
        }
    }

    fn begins_as(&self, kind: FileKind) -> bool {
        let head = self.head.as_slice();
        match kind {
            FileKind::Pdf => head.starts_with(b"%PDF-"),
            FileKind::Png => head.starts_with(b"\x89PNG\r\n\x1a\n"),
            FileKind::Jpeg => head.starts_with(b"\xff\xd8\xff"),
            FileKind::Webp => head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP"),
            FileKind::Gif => head.starts_with(b"GIF87a") || head.starts_with(b"GIF89a"),
            FileKind::Text | FileKind::Csv => false,
        }
    }
}
