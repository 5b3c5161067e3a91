//! How long something lasts, in the unit of its name.

/// An invitation can be accepted.
pub const INVITATION_DAYS: i64 = 7;
/// A link that verifies an e-mail address works.
pub const VERIFY_HOURS: i64 = 48;
/// A link that sets a new password works.
pub const RESET_HOURS: i64 = 1;
/// A new bakery tries before it pays.
pub const TRIAL_DAYS: i64 = 14;
/// Its owners are told of a trial's end before it.
pub const TRIAL_NOTICE_DAYS: i64 = 3;
/// A job is one server's, unless it says that it is still at work.
pub const JOB_LEASE_MINUTES: i64 = 2;
/// A job that is done or given up is remembered: the same asked for again is still the same.
pub const PAST_JOB_DAYS: i64 = 30;
/// A bakery can still be kept after its deletion was asked for.
pub const DELETION_GRACE_DAYS: i64 = 30;
/// A session that is not used.
pub const SESSION_IDLE_DAYS: i64 = 14;
/// A session, in any case.
pub const SESSION_DAYS: i64 = 90;
/// After the password was typed, what gives access away or takes data along asks for no other.
pub const RECENT_MINUTES: i64 = 15;
/// An API key that ends does so within.
pub const KEY_DAYS: i64 = 3_650;
/// An operator's token ends after, where nobody says when.
pub const OPERATOR_TOKEN_DAYS: i64 = 90;
/// A form that could not be taken is kept for its sender.
pub const KEPT_FORM_DAYS: i64 = 7;
/// The content of an archived file is kept.
pub const ARCHIVED_FILE_DAYS: i64 = 30;
/// A day's value can be reported so long afterwards.
pub const REPORTED_DAYS: i64 = 3_660;
/// Usage is taken along of so many months at once.
pub const EXPORT_MONTHS: u32 = 36;
/// A request takes.
pub const REQUEST_SECONDS: u64 = 30;
/// A request that brings a file over a slow line takes.
pub const UPLOAD_MINUTES: u64 = 10;
/// Whoever reads an export or a file takes nothing of it; then it breaks off.
pub const STALLED_SECONDS: u64 = 60;
/// Whoever sends a file sends nothing of it; then it breaks off.
pub const STALLED_UPLOAD_SECONDS: u64 = 60;
/// A file that things are to be imported from waits for the confirmation.
pub const IMPORT_HOURS: i64 = 24;
/// A stage of a batch takes: dough rests cold for days.
pub const STAGE_HOURS: i64 = 96;
/// A preferment is made before the dough it goes into.
pub const LEAD_HOURS: i64 = 96;
/// A batch that was due and is not over is shown and counted for.
pub const OVERDUE_DAYS: i64 = 7;
/// A screen's clock may be ahead of the server's.
pub const STEP_AHEAD_MINUTES: i64 = 5;
/// A screen without network sends its steps within.
pub const STEP_BACK_HOURS: i64 = 72;
