//! Why a field can't be so.

/// Why a field can't be so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum FieldError {
    /// It can't be empty.
    #[error("it is missing")]
    Missing,
    /// It has more characters than this.
    #[error("it has more than {0} characters")]
    TooLong(usize),
    /// It can't be read as a number with as many decimals as it may have.
    #[error("it is not such a number")]
    NotANumber,
    /// It is below 0.
    #[error("it is negative")]
    Negative,
    /// It is above a thousand millions.
    #[error("it is too large")]
    TooLarge,
    /// It is not an e-mail address.
    #[error("it is not an e-mail address")]
    NotAnEmail,
    /// It holds characters that can't be seen.
    #[error("it holds control characters")]
    ControlCharacters,
    /// It is nothing where something has to be.
    #[error("it is not above 0")]
    NotAboveZero,
    /// What stands behind the number is no unit.
    #[error("it names no unit")]
    UnknownUnit,
    /// It is in litres where the thing is kept in kilograms, or the like.
    #[error("it is in a unit of another kind")]
    OtherUnit,
    /// Something uses the thing in a measure that this is none of.
    #[error("what uses it is measured otherwise")]
    InUse,
    /// The bakery has as many as there can be.
    #[error("there are {0} already")]
    TooMany(usize),
    /// It names what does not exist.
    #[error("it names nothing that exists")]
    Unknown,
}

impl FieldError {
    /// Its name for programs and texts.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::TooLong(_) => "too-long",
            Self::NotANumber => "not-a-number",
            Self::Negative => "negative",
            Self::TooLarge => "too-large",
            Self::NotAnEmail => "not-an-email",
            Self::ControlCharacters => "control-characters",
            Self::NotAboveZero => "not-above-zero",
            Self::UnknownUnit => "unknown-unit",
            Self::OtherUnit => "other-unit",
            Self::InUse => "in-use",
            Self::TooMany(_) => "too-many",
            Self::Unknown => "unknown",
        }
    }
}
