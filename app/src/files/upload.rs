//! One file on its way in, as its row says it.

/// How far it is.
#[cfg_attr(
    not(feature = "hydrate"),
    expect(dead_code, reason = "the server sends nothing")
)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// Others come first.
    Waiting,
    /// It is being sent.
    Sending,
    /// It is stored.
    Stored,
    /// Whoever sent it has stopped it.
    Stopped,
    /// It may succeed another time.
    Failed,
    /// It is not taken as it is.
    Refused,
}

impl State {
    /// Is there something left to be done for it?
    pub(super) fn is_open(self) -> bool {
        matches!(self, Self::Waiting | Self::Sending)
    }

    /// Can it be sent once more?
    pub(super) fn may_again(self) -> bool {
        matches!(self, Self::Stopped | Self::Failed)
    }

    pub(super) fn went_wrong(self) -> bool {
        matches!(self, Self::Failed | Self::Refused)
    }
}

/// A file, and how far it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Upload {
    pub(super) name: String,
    pub(super) state: State,
    /// How much of it has gone.
    pub(super) percent: u32,
    /// Why it is not stored, or under which identifier it is.
    pub(super) words: String,
}
