//! Locks that several features share.

/// Whoever changes a bakery's rows in tables without foreign keys shares this lock; whoever takes the bakery away has
/// it alone. So no row comes back after its bakery is gone.
pub(crate) const PURGE: i64 = 6_272_616_402;
