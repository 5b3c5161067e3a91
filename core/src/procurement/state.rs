//! Where an order stands.

/// Where an order stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum State {
    /// It is being written.
    Draft,
    /// Somebody else has to say yes.
    PendingApproval,
    /// Somebody has said yes; it can be sent.
    Approved,
    /// Somebody has said no, with a reason; changed, it is a draft again.
    Rejected,
    /// The supplier has it; nothing has come.
    Sent,
    /// Some of it has come, and more is to come.
    PartiallyReceived,
    /// Each of its lines has come or was closed.
    Received,
    /// It is not to come, with a reason.
    Cancelled,
}

/// A text that names no state.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is no state of a purchase order")]
pub struct UnknownState(pub String);

impl State {
    /// All states, in the order in which an order comes by them.
    pub const ALL: [Self; 8] = [
        Self::Draft,
        Self::PendingApproval,
        Self::Approved,
        Self::Rejected,
        Self::Sent,
        Self::PartiallyReceived,
        Self::Received,
        Self::Cancelled,
    ];

    /// Its name in SQL, JSON and addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::PendingApproval => "pending_approval",
            Self::Approved => "approved",
            Self::Rejected => "rejected",
            Self::Sent => "sent",
            Self::PartiallyReceived => "partially_received",
            Self::Received => "received",
            Self::Cancelled => "cancelled",
        }
    }

    /// Is something still to be done with it?
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Received | Self::Cancelled)
    }

    /// May its content be changed? Then it is a draft again, and whoever approved it is asked again.
    pub fn is_changeable(self) -> bool {
        matches!(
            self,
            Self::Draft | Self::PendingApproval | Self::Approved | Self::Rejected
        )
    }

    /// Can goods come for it?
    pub fn awaits_goods(self) -> bool {
        matches!(self, Self::Sent | Self::PartiallyReceived)
    }

    /// Is it still to be sent to the supplier?
    pub fn is_to_be_sent(self) -> bool {
        matches!(self, Self::Draft | Self::PendingApproval | Self::Approved)
    }

    /// Can it be cancelled? Not once something has come: what is missing is closed line by line.
    pub fn is_cancellable(self) -> bool {
        self.is_changeable() || self == Self::Sent
    }
}

impl std::fmt::Display for State {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::str::FromStr for State {
    type Err = UnknownState;
    fn from_str(text: &str) -> Result<Self, UnknownState> {
        Self::ALL
            .into_iter()
            .find(|state| state.as_str() == text)
            .ok_or_else(|| UnknownState(text.to_owned()))
    }
}
