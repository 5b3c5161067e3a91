//! From a file's bytes to text.

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How a file's text is written in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with a byte-order mark or without.
    Utf8,
    /// UTF-16, which its byte-order mark says.
    Utf16,
    /// What Windows in western Europe writes where nobody asks for UTF-8.
    Windows1252,
}

impl Encoding {
    const ALL: [Self; 3] = [Self::Utf8, Self::Utf16, Self::Windows1252];

    /// Its name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16 => "UTF-16",
            Self::Windows1252 => "Windows-1252",
        }
    }

    /// The encoding of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|encoding| encoding.as_str() == name)
    }
}

/// A file's text, without a byte-order mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The text.
    pub text: String,
    /// How it was written.
    pub encoding: Encoding,
}

/// Why a file is no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotText {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is a workbook of a spreadsheet program, which can save it as CSV.
    #[error("the file is a workbook")]
    Workbook,
    /// It holds what no text does.
    #[error("the file is no text")]
    Binary,
}

/// How workbooks begin: those of today are ZIP archives, the older ones compound files.
const WORKBOOKS: [&[u8]; 2] = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"];

/// The text of a file: what its byte-order mark says, else UTF-8 where it is valid, else Windows-1252, in which every byte is
/// a letter.
///
/// # Errors
/// It is empty, or no text.
pub fn decode(bytes: &[u8]) -> Result<Text, NotText> {
    if WORKBOOKS.iter().any(|begin| bytes.starts_with(begin)) {
        return Err(NotText::Workbook);
    }
    let (text, encoding) = match encoding_rs::Encoding::for_bom(bytes) {
        Some((of_mark, mark)) => {
            let (text, wrong) = of_mark.decode_without_bom_handling(&bytes[mark..]);
            let is_utf16 = of_mark == UTF_16LE || of_mark == UTF_16BE;
            match (is_utf16, wrong) {
                (true, false) => (text, Encoding::Utf16),
                (false, false) => (text, Encoding::Utf8),
                (true, true) => return Err(NotText::Binary),
                // A program put the mark of UTF-8 before what it did not write in it.
                (false, true) => (of_windows(&bytes[mark..]), Encoding::Windows1252),
            }
        }
        None => match UTF_8.decode_without_bom_handling_and_without_replacement(bytes) {
            Some(text) => (text, Encoding::Utf8),
            None => (of_windows(bytes), Encoding::Windows1252),
        },
    };
    if text.contains('\0') {
        return Err(NotText::Binary);
    }
    if text.trim().is_empty() {
        return Err(NotText::Empty);
    }
    Ok(Text {
        text: text.into_owned(),
        encoding,
    })
}

fn of_windows(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    WINDOWS_1252.decode_without_bom_handling(bytes).0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_in_the_encoding_that_it_has() {
        let utf16 = |text: &str, swap: bool| -> Vec<u8> {
            let unit = |unit: u16| {
                if swap {
                    unit.to_be_bytes()
                } else {
                    unit.to_le_bytes()
                }
            };
            let units = ['\u{feff}' as u16].into_iter().chain(text.encode_utf16());
            units.flat_map(unit).collect()
        };
        for (bytes, expected) in [
            (b"pan".to_vec(), Ok(("pan", Encoding::Utf8))),
            ("piñón".as_bytes().to_vec(), Ok(("piñón", Encoding::Utf8))),
            ("\u{feff}piñón".as_bytes().to_vec(), Ok(("piñón", Encoding::Utf8))),
            (
                b"pi\xf1\xf3n 2 \x80".to_vec(),
                Ok(("piñón 2 €", Encoding::Windows1252)),
            ),
            (
                b"\xef\xbb\xbfpi\xf1\xf3n".to_vec(),
                Ok(("piñón", Encoding::Windows1252)),
            ),
            (utf16("piñón", false), Ok(("piñón", Encoding::Utf16))),
            (utf16("piñón", true), Ok(("piñón", Encoding::Utf16))),
            (b"\xff\xfep".to_vec(), Err(NotText::Binary)),
            (b"".to_vec(), Err(NotText::Empty)),
            (b"\xef\xbb\xbf\r\n".to_vec(), Err(NotText::Empty)),
            (b"PK\x03\x04\x14\0".to_vec(), Err(NotText::Workbook)),
            (
                b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0".to_vec(),
                Err(NotText::Workbook),
            ),
            (b"a\0b".to_vec(), Err(NotText::Binary)),
        ] {
            let read = decode(&bytes);
            let read = read.as_ref().map(|it| (it.text.as_str(), it.encoding));
            assert_eq!(read, expected.as_ref().map(|it| *it), "{bytes:?}");
        }
    }
}
