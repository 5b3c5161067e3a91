//! Pages for everybody.

pub mod landing;
pub mod privacy_page;
