//! What a plan earns a bakery.
