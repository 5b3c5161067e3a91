//! Who is asking: people with sessions, programs with tokens.

mod client_ip;

pub use client_ip::TrustedProxies;
