//! Plans: what they cost, allow and contain.
