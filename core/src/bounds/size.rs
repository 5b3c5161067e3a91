//! How large a body is at most, in bytes.

/// The largest JSON body: a recipe of the longest texts, each character escaped.
pub const JSON_BODY: usize = 512 * 1024;
/// The largest form without a file: likewise, each byte escaped.
pub const FORM_BODY: usize = 512 * 1024;
/// The longest form that is kept for its sender. None that is taken is longer: nothing typed is lost.
pub const KEPT_FORM: usize = FORM_BODY;
/// The largest body of a server function.
pub const FUNCTION_BODY: usize = 64 * 1024;
/// The largest answer of a server function.
pub const FUNCTION_ANSWER: usize = 4 * 1024 * 1024;
/// The largest stored file, in MB of 1,000,000 bytes, where the settings say nothing else.
pub const UPLOAD_MB: u32 = 20;
/// The largest stored file that the settings can allow, in MB.
pub const UPLOAD_MB_MOST: u32 = 10_000;
/// The largest file that things are imported from.
pub const IMPORT: usize = 5_000_000;
