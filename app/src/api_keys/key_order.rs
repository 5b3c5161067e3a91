//! How the keys in use are sorted.

use obrador_core::i18n::fold;
use obrador_services::auth::TokenInfo;
use std::{cmp::Reverse, fmt, str::FromStr};

/// By which column, and which way round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyOrder {
    by: Column,
    descends: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Name,
    Created,
    Used,
    End,
}

const COLUMNS: [(&str, Column); 4] = [
    ("name", Column::Name),
    ("created", Column::Created),
    ("used", Column::Used),
    ("end", Column::End),
];

impl KeyOrder {
    /// The newest first.
    pub const NEWEST: Self = Self {
        by: Column::Created,
        descends: true,
    };

    /// What was never used, or never ends, comes last where the nearest comes first.
    pub(super) fn sort(self, keys: &mut [TokenInfo]) {
        keys.sort_by_cached_key(|key| Reverse(key.created_at));
        match self.by {
            Column::Name => keys.sort_by_cached_key(|key| fold(&key.name)),
            Column::Created => keys.sort_by_key(|key| key.created_at),
            Column::Used => keys.sort_by_key(|key| key.last_used_at.unwrap_or(i64::MIN)),
            Column::End => keys.sort_by_key(|key| key.expires_at.unwrap_or(i64::MAX)),
        }
        if self.descends {
            keys.reverse();
        }
    }
}

impl Default for KeyOrder {
    fn default() -> Self {
        Self::NEWEST
    }
}

impl FromStr for KeyOrder {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let (descends, name) = match text.strip_prefix('-') {
            Some(name) => (true, name),
            None => (false, text),
        };
        let mut known = COLUMNS.into_iter();
        let (_, by) = known.find(|(known, _)| *known == name).ok_or(())?;
        Ok(Self { by, descends })
    }
}

impl fmt::Display for KeyOrder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut known = COLUMNS.iter();
        let name = known.find(|(_, by)| *by == self.by).map_or("", |(name, _)| name);
        write!(f, "{}{name}", if self.descends { "-" } else { "" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_is_read_as_it_is_written() {
        for text in [
            "name", "-name", "created", "-created", "used", "-used", "end", "-end",
        ] {
            assert_eq!(
                text.parse::<KeyOrder>().map(|order| order.to_string()),
                Ok(text.to_owned())
            );
        }
        assert_eq!("scopes".parse::<KeyOrder>(), Err(()));
        assert_eq!(KeyOrder::default().to_string(), "-created");
    }
}
