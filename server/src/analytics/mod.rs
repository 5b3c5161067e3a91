//! What histories say, over REST.

pub mod rest;
