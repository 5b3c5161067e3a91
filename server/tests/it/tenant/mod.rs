//! Bakeries: made once, kept apart, and changed by their owners.

mod bakeries;
mod pages;
mod zones;
mod zones_seen;
