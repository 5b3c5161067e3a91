//! Usage over REST.

pub mod rest;
