//! How a list of files is sorted.

use crate::paging::store::Sorted;

/// The name as it is searched and sorted; files from before have it in lower case only.
pub(super) const NAME: &str = "COALESCE(name_folded, LOWER(name))";

/// How a list is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// By name.
    #[default]
    Name,
    /// By name, backwards.
    NameBack,
    /// The newest first.
    Newest,
    /// The oldest first.
    Oldest,
    /// The largest first.
    Largest,
    /// The smallest first.
    Smallest,
}

impl Sort {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Name,
        Self::NameBack,
        Self::Newest,
        Self::Oldest,
        Self::Largest,
        Self::Smallest,
    ];

    /// Its name in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::NameBack => "-name",
            Self::Newest => "-created",
            Self::Oldest => "created",
            Self::Largest => "-bytes",
            Self::Smallest => "bytes",
        }
    }

    /// The sort called `text`; `newest` and `largest` are what two of them were called before.
    pub fn of(text: &str) -> Option<Self> {
        match text {
            "newest" => Some(Self::Newest),
            "largest" => Some(Self::Largest),
            _ => Self::ALL.into_iter().find(|sort| sort.as_str() == text),
        }
    }

    pub(super) fn sorted(self) -> Sorted {
        let descending = |key| Sorted {
            key_descends: true,
            ..Sorted::ascending(key, "id")
        };
        match self {
            Self::Name => Sorted::ascending(NAME, "id"),
            Self::NameBack => descending(NAME),
            Self::Newest => descending("created_at"),
            Self::Oldest => Sorted::ascending("created_at", "id"),
            Self::Largest => descending("bytes"),
            Self::Smallest => Sorted::ascending("bytes", "id"),
        }
    }

    /// Does a cursor of it hold a name?
    pub fn is_by_name(self) -> bool {
        matches!(self, Self::Name | Self::NameBack)
    }
}
