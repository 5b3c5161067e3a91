//! The API keys in use, made and revoked: server functions, alike on the page that shows them.

use crate::fields::{Fields, of_fields};
use serde::{Deserialize, Serialize};

/// The keys in use, newest first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyTable {
    /// A row each.
    pub keys: Vec<Key>,
}

impl KeyTable {
    /// The rows that are shown, as they are by now: those that are gone left out, where they stood and nothing that is
    /// hidden by a search.
    pub(super) fn still_in(&self, now: Self) -> Self {
        let mut now = now.keys;
        let take = |key: &Key| {
            let place = now.iter().position(|it| it.id == key.id)?;
            Some(now.swap_remove(place))
        };
        Self {
            keys: self.keys.iter().filter_map(take).collect(),
        }
    }

    /// The rows that are shown, and above them the newest of `now`.
    #[cfg(feature = "hydrate")]
    pub(super) fn with_newest_of(&self, mut now: Self) -> Self {
        if now.keys.is_empty() {
            return now;
        }
        let newest = now.keys.remove(0);
        let mut shown = self.still_in(now);
        shown.keys.insert(0, newest);
        shown
    }
}

/// A key in the reader's language; its secret is known to nobody any more.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Fields")]
pub struct Key {
    /// Its identifier.
    pub id: String,
    /// Its name, as typed.
    pub name: String,
    /// The first characters of the secret.
    pub prefix: String,
    /// What it may do, a space between.
    pub scopes: String,
    /// When it was made.
    pub created: String,
    /// Who made it, in a sentence.
    pub maker: String,
    /// When it was last used.
    pub used: String,
    /// When it ends.
    pub end: String,
    /// How its end looks: `muted` where there is none, `warning` or `critical` where it is near or over.
    pub end_tone: String,
    /// What its end's badge says; empty for no badge.
    pub end_badge: String,
    /// "Revoke the key “till”".
    pub revoke: String,
    /// What it no longer does, and how to mend that; empty where there is nothing to say.
    pub lost: String,
}

of_fields!(Key: id, name, prefix, scopes, created, maker, used, end, end_tone, end_badge, revoke, lost);

/// A key just made.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Made {
    /// Its secret: told this once.
    pub token: String,
    /// What the form for another one sends along, so that it makes one and no second.
    pub once: String,
    /// The keys in use, this one among them.
    pub keys: KeyTable,
}
