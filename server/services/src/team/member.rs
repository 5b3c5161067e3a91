//! Somebody of a team, and a bakery somebody is in.

use obrador_core::{
    auth::Role,
    ids::{TenantId, UserId},
};

/// Somebody of the team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub user_id: UserId,
    /// How they are called.
    pub name: String,
    /// Their e-mail address.
    pub email: String,
    /// What they are in the bakery.
    pub role: Role,
    /// Since when, in microseconds UTC.
    pub since: i64,
    /// When they were last here, to the hour.
    pub last_seen_at: Option<i64>,
}

/// A bakery somebody is a member of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bakery {
    /// Which.
    pub id: TenantId,
    /// Its name.
    pub name: String,
    /// What they are there.
    pub role: Role,
}
