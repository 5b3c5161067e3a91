//! What becomes of everything when the database is not as one would like.

mod pooled;
mod read_only;
