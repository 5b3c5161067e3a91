//! What the feature gives, one by one: a refusal names these, and each has a test that uses it.

/// Something that advanced analytics adds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Benefit {
    /// The forecast of a metric's own value reaches 90 days, with a band.
    Horizon90,
    /// What each weekday does.
    WeekdayProfile,
    /// Unusual days are found.
    Anomalies,
    /// How right the forecast has been on the bakery's own history.
    Accuracy,
}

impl Benefit {
    /// All of them, in the order in which they are named.
    pub const ALL: [Self; 4] = [
        Self::Horizon90,
        Self::WeekdayProfile,
        Self::Anomalies,
        Self::Accuracy,
    ];

    /// Its name in JSON and in the tests that use it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Horizon90 => "horizon_90",
            Self::WeekdayProfile => "weekday_profile",
            Self::Anomalies => "anomalies",
            Self::Accuracy => "accuracy",
        }
    }

    /// The name of the icon beside it.
    pub fn icon(self) -> &'static str {
        match self {
            Self::Horizon90 => "calendar",
            Self::WeekdayProfile => "weekdays",
            Self::Anomalies => "unusual",
            Self::Accuracy => "check",
        }
    }

    /// The key of its text.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::Horizon90 => "analytics-benefit-horizon-90",
            Self::WeekdayProfile => "analytics-benefit-weekday-profile",
            Self::Anomalies => "analytics-benefit-anomalies",
            Self::Accuracy => "analytics-benefit-accuracy",
        }
    }
}

impl std::fmt::Display for Benefit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
