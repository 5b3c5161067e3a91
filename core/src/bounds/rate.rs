//! How often something may be tried, and how much goes on at once.

/// The window in which tries are counted, in minutes.
pub const WINDOW_MINUTES: i64 = 15;
/// Keys whose tries are remembered; beyond it those unused for longest are forgotten.
pub const REMEMBERED: u64 = 50_000;

/// Tries of one kind within [`WINDOW_MINUTES`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tries {
    /// With one e-mail address (or whatever else is tried) from one place.
    pub both: u32,
    /// With one e-mail address, from wherever: many places may try.
    pub subject: u32,
    /// From one place: an IPv4 address, or an IPv6 network of 64 bits.
    pub place: u32,
}

/// Wrong passwords. From one place with one address few; the address alone so many that nobody is kept out by others
/// (a new password clears it), the place alone so many that a proxy nobody declared locks nobody out.
pub const SIGN_IN: Tries = Tries {
    both: 10,
    subject: 100,
    place: 300,
};
/// Sign-ups.
pub const SIGN_UP: Tries = Tries {
    both: 10,
    subject: 10,
    place: 20,
};
/// Mails to one address, and mails that are asked for from one place.
pub const MAIL: Tries = Tries {
    both: 4,
    subject: 4,
    place: 20,
};
/// Uses of one link from a mail: a new password, an invitation.
pub const LINK: Tries = Tries {
    both: 10,
    subject: 20,
    place: 100,
};

/// Calls of server functions a session makes in a minute.
pub const FUNCTIONS_A_MINUTE: u32 = 240;
/// Passwords that are hashed at once in a process; each takes 19 MiB and some 30 ms of a core.
pub const HASHES_AT_ONCE: usize = 2;
/// Passwords that wait for that; whoever comes then is told to come again.
pub const HASHES_WAITING: usize = 200;
/// Exports of one bakery at once.
pub const EXPORTS_OF_A_BAKERY: usize = 1;
/// Exports in a process at once.
pub const EXPORTS_AT_ONCE: usize = 4;
/// Downloads of stored files of a bakery at once.
pub const DOWNLOADS_OF_A_BAKERY: usize = 32;
/// Downloads of stored files in a process at once.
pub const DOWNLOADS_AT_ONCE: usize = 256;
/// Uploads of one bakery at once.
pub const UPLOADS_OF_A_BAKERY: usize = 16;
/// Uploads in a process at once.
pub const UPLOADS_AT_ONCE: usize = 64;
/// Seconds after which whoever was refused for what goes on at once may ask again.
pub const BUSY_SECONDS: u64 = 10;
