//! A small cache whose entries are believed for a while, measured by the application's own clock.

use moka::sync::Cache;
use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

/// How long an entry is believed: after a change in another process, this long at most.
const FRESH_MICROS: i64 = 30_000_000;

/// Values by text, each loaded from storage when it is missing or older than 30 seconds.
///
/// A value read before a change and put in after it would live on; so a reader takes [`FreshCache::epoch`] first,
/// and what was read across a change is not kept.
#[derive(Debug)]
pub struct FreshCache<V: Send + Sync + 'static> {
    entries: Cache<String, (Arc<V>, i64)>,
    epoch: AtomicU64,
}

impl<V: Send + Sync + 'static> FreshCache<V> {
    /// A cache of at most `capacity` entries.
    pub fn new(capacity: u64) -> Self {
        Self {
            entries: Cache::new(capacity),
            epoch: AtomicU64::new(0),
        }
    }

    /// The value, where it is there and fresh.
    pub fn get(&self, key: &str, now: i64) -> Option<Arc<V>> {
        let (value, loaded) = self.entries.get(key)?;
        (now - loaded < FRESH_MICROS).then_some(value)
    }

    /// To be taken before reading from storage what will be put in.
    pub fn epoch(&self) -> u64 {
        self.epoch.load(Ordering::SeqCst)
    }

    /// Keeps what was read, unless something changed since `epoch`.
    pub fn insert(&self, key: String, value: Arc<V>, now: i64, epoch: u64) {
        if self.epoch() == epoch {
            self.entries.insert(key.clone(), (value, now));
            if self.epoch() != epoch {
                self.entries.invalidate(&key);
            }
        }
    }

    /// Forgets one entry, after its change.
    pub fn invalidate(&self, key: &str) {
        self.epoch.fetch_add(1, Ordering::SeqCst);
        self.entries.invalidate(key);
    }

    /// Forgets everything, after a change that touches many.
    pub fn clear(&self) {
        self.epoch.fetch_add(1, Ordering::SeqCst);
        self.entries.invalidate_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_age_and_changes_are_not_overwritten_by_slow_readers() {
        let cache = FreshCache::new(10);
        cache.insert("a".to_owned(), Arc::new(1), 0, cache.epoch());
        assert_eq!(cache.get("a", 1).as_deref(), Some(&1));
        assert_eq!(cache.get("a", FRESH_MICROS), None);

        let read_at = cache.epoch();
        cache.invalidate("a");
        cache.insert("a".to_owned(), Arc::new(1), 0, read_at);
        assert_eq!(
            cache.get("a", 1),
            None,
            "what was read before the change must not come back"
        );
    }
}
