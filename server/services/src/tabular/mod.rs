//! Tables as text, as people's programs write and read them: CSV with whatever separator, in whatever encoding.

mod decode;
mod read;
mod write;

pub use decode::{Encoding, NotText, Text, decode};
pub use read::{Row, Separator, Sheet, TooManyLines, read};
pub use write::{harmless, meant, write};
