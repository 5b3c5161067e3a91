//! Addresses that more than one feature names.

/// Where whoever is signed in begins.
pub(crate) const HOME: &str = "/app";
/// Plan and usage.
pub(crate) const SUBSCRIPTION: &str = "/app/settings/subscription";
/// The operator's list of bakeries.
pub(crate) const TENANTS: &str = "/app/platform/tenants";
