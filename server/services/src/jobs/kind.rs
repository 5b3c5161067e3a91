//! What jobs there are.

use crate::db::DbError;
use chrono::TimeDelta;
use obrador_core::bounds::count::MAIL_ATTEMPTS;
use std::{fmt, str::FromStr};

/// Jobs of one lane don't hold up those of the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lane {
    /// What comes again.
    Again,
    /// What is done once.
    Once,
}

impl Lane {
    /// The kinds that go in it. Others, of a newer program, are left to it.
    pub fn kinds(self) -> impl Iterator<Item = JobKind> {
        JobKind::ALL.into_iter().filter(move |kind| kind.lane() == self)
    }
}

/// What a job does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum JobKind {
    /// Subscriptions whose period is over go on or end; trials about to end are told.
    Subscriptions,
    /// Owners are told of limits ahead.
    Limits,
    /// Bakeries whose grace is over are deleted.
    Purge,
    /// Contents of stored files that were let go are deleted.
    Files,
    /// What is kept for a time and no longer.
    Retention,
    /// Owners are told what their older API keys no longer do.
    KeyScopes,
    /// Something happened: whom to tell, and in what words.
    Notice,
    /// A mail to one person.
    Mail,
}

impl JobKind {
    /// All of them: those that come again first.
    pub const ALL: [Self; 8] = [
        Self::Subscriptions,
        Self::Limits,
        Self::Purge,
        Self::Files,
        Self::Retention,
        Self::KeyScopes,
        Self::Notice,
        Self::Mail,
    ];

    /// Its name in SQL, in metrics and in keys of texts.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Subscriptions => "subscriptions",
            Self::Limits => "limits",
            Self::Purge => "purge",
            Self::Files => "files",
            Self::Retention => "retention",
            Self::KeyScopes => "key_scopes",
            Self::Notice => "notice",
            Self::Mail => "mail",
        }
    }

    /// Which lane it goes in: what comes again and may take long, or what is done once and waits for a mail server.
    pub fn lane(self) -> Lane {
        if self.every().is_some() {
            Lane::Again
        } else {
            Lane::Once
        }
    }

    /// How long after a success it comes again; none for what is done once.
    pub fn every(self) -> Option<TimeDelta> {
        match self {
            Self::Subscriptions | Self::Purge | Self::Files | Self::KeyScopes => Some(TimeDelta::hours(1)),
            Self::Limits | Self::Retention => Some(TimeDelta::days(1)),
            Self::Notice | Self::Mail => None,
        }
    }

    /// After so many attempts it is given up until somebody starts it again. What comes again is never given up.
    pub(super) fn gives_up_after(self) -> Option<i64> {
        self.every().is_none().then_some(MAIL_ATTEMPTS)
    }

    /// The longest pause before another attempt.
    fn longest_pause(self) -> TimeDelta {
        match self {
            Self::Notice | Self::Mail => TimeDelta::hours(6),
            _ => TimeDelta::hours(1),
        }
    }

    /// How long to wait after `attempts` that failed: 30 seconds, and twice as long each time.
    pub fn pause(self, attempts: i64) -> TimeDelta {
        let doubled = u32::try_from(attempts.clamp(1, 20)).map_or(0, |attempts| attempts - 1);
        TimeDelta::seconds(30 << doubled).min(self.longest_pause())
    }
}

impl FromStr for JobKind {
    type Err = DbError;
    fn from_str(text: &str) -> Result<Self, DbError> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == text)
            .ok_or_else(|| DbError::corrupt(text))
    }
}

impl fmt::Display for JobKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_their_longest() {
        for (kind, attempts, seconds) in [
            (JobKind::Mail, 0, 30),
            (JobKind::Mail, 1, 30),
            (JobKind::Mail, 2, 60),
            (JobKind::Mail, 5, 480),
            (JobKind::Mail, 12, 6 * 3_600),
            (JobKind::Mail, 1_000, 6 * 3_600),
            (JobKind::Purge, 7, 1_920),
            (JobKind::Purge, 9, 3_600),
        ] {
            assert_eq!(kind.pause(attempts).num_seconds(), seconds, "{kind} {attempts}");
        }
    }

    #[test]
    fn what_comes_again_is_never_given_up() {
        for kind in JobKind::ALL {
            assert_eq!(kind.every().is_some(), kind.gives_up_after().is_none(), "{kind}");
            assert_eq!(kind.as_str().parse::<JobKind>().unwrap(), kind);
        }
    }
}
