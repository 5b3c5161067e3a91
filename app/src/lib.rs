//! Obrador's pages, and the words that server and browser share.
//!
//! Without the feature `ssr` only the words are there: what the islands in `app/client` say. A page is a function
//! of its data: the server asks its services first and renders then, so nothing here waits, and nothing here knows
//! SQL.

#![recursion_limit = "256"]
#![allow(
    unreachable_pub,
    reason = "the component macro writes `pub` in private modules"
)]

pub mod roi;
pub mod usage;

#[cfg(feature = "ssr")]
pub mod analytics;
#[cfg(feature = "ssr")]
pub mod auth;
#[cfg(feature = "ssr")]
pub mod catalogue;
#[cfg(feature = "ssr")]
pub mod dashboard;
#[cfg(feature = "ssr")]
pub mod entitlement;
#[cfg(feature = "ssr")]
pub mod files;
#[cfg(feature = "ssr")]
pub mod i18n;
#[cfg(feature = "ssr")]
pub mod landing;
#[cfg(feature = "ssr")]
pub mod legal;
pub mod messages;
mod packed;
#[cfg(feature = "ssr")]
pub mod page;
pub mod subscription;
#[cfg(feature = "ssr")]
pub mod team;
#[cfg(feature = "ssr")]
pub mod tenant;
