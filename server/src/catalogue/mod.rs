//! Products, recipes, suppliers and locations over REST.

pub mod rest;
