//! Teams over REST.

pub mod rest;
