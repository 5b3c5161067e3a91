//! How a session travels.

mod cookie;

pub use cookie::SessionCookie;
