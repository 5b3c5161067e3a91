//! What can't be so in what somebody enters.

/// What can't be so in what is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WantedFault {
    /// There is no such recipe.
    NoSuchRecipe,
    /// The recipe is no longer in use.
    ArchivedRecipe,
    /// There is no such location.
    NoSuchLocation,
    /// The location is no longer in use.
    ArchivedLocation,
}

impl WantedFault {
    /// The field that it is about.
    pub fn field(self) -> &'static str {
        match self {
            Self::NoSuchRecipe | Self::ArchivedRecipe => "recipe_id",
            Self::NoSuchLocation | Self::ArchivedLocation => "location_id",
        }
    }
}

/// What can't be so in a capacity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CapacityFault {
    /// It has no name, a too long one, or one that can't be seen.
    Name,
    /// Another of the same stage and location is called so.
    SameName,
    /// There is no such location in use.
    NoSuchLocation,
    /// It holds nothing, or more than can be kept.
    Holds,
    /// There are as many as can be.
    TooMany,
}

impl CapacityFault {
    /// The field that it is about; the name where it is about none.
    pub fn field(self) -> &'static str {
        match self {
            Self::Name | Self::SameName | Self::TooMany => "name",
            Self::NoSuchLocation => "location_id",
            Self::Holds => "holds",
        }
    }
}
