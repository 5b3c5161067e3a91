//! The `obrador` binary.

fn main() {}
