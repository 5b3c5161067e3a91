//! The stages that a batch goes through, and where a batch as a whole stands.

/// A stage of production. A batch has those for which its recipe says how long they take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stage {
    /// Dough is mixed.
    Mixing,
    /// It rests and rises.
    Proofing,
    /// It is in the oven.
    Baking,
    /// It cools.
    Cooling,
    /// It is packed.
    Packing,
}

/// A text that names no stage.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is no stage; they are mixing, proofing, baking, cooling, packing")]
pub struct UnknownStage(pub String);

impl Stage {
    /// All stages, in the order in which a batch goes through them.
    pub const ALL: [Self; 5] = [
        Self::Mixing,
        Self::Proofing,
        Self::Baking,
        Self::Cooling,
        Self::Packing,
    ];

    /// Its name in SQL, JSON and forms.
    pub fn as_str(self) -> &'static str {
        Status::from(self).as_str()
    }
}

impl std::fmt::Display for Stage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::str::FromStr for Stage {
    type Err = UnknownStage;
    fn from_str(text: &str) -> Result<Self, UnknownStage> {
        Self::ALL
            .into_iter()
            .find(|stage| stage.as_str() == text)
            .ok_or_else(|| UnknownStage(text.to_owned()))
    }
}

/// Where a batch stands. It follows from its stages and is never stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    /// Nothing has begun.
    Planned,
    /// The first of its stages that is not done; likewise the next four.
    Mixing,
    /// See [`Status::Mixing`].
    Proofing,
    /// See [`Status::Mixing`].
    Baking,
    /// See [`Status::Mixing`].
    Cooling,
    /// See [`Status::Mixing`].
    Packing,
    /// All of it came out or was lost.
    Done,
    /// Somebody has stopped it, with a reason.
    Stopped,
}

impl Status {
    /// All, in the order in which a batch comes by them.
    pub const ALL: [Self; 8] = [
        Self::Planned,
        Self::Mixing,
        Self::Proofing,
        Self::Baking,
        Self::Cooling,
        Self::Packing,
        Self::Done,
        Self::Stopped,
    ];

    /// Its name in JSON and addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Mixing => "mixing",
            Self::Proofing => "proofing",
            Self::Baking => "baking",
            Self::Cooling => "cooling",
            Self::Packing => "packing",
            Self::Done => "done",
            Self::Stopped => "stopped",
        }
    }

    /// Does nothing more happen to it?
    pub fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::Stopped)
    }
}

impl From<Stage> for Status {
    fn from(stage: Stage) -> Self {
        match stage {
            Stage::Mixing => Self::Mixing,
            Stage::Proofing => Self::Proofing,
            Stage::Baking => Self::Baking,
            Stage::Cooling => Self::Cooling,
            Stage::Packing => Self::Packing,
        }
    }
}

impl std::fmt::Display for Status {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Does the bakery's plan follow stages?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tracking {
    /// A batch is planned, then done.
    Simple,
    /// Stage by stage.
    Stages,
}
