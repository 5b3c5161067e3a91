//! What the page of stored files shows.

use super::file_row::FileRow;
use crate::{
    entitlement::UpgradeView,
    list::{ListAddress, Pages},
    page::Told,
};

/// What the page shows.
#[derive(Debug, Clone, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct FilesView {
    /// The files.
    pub files: Vec<FileRow>,
    /// Where the list is: what is searched for, its order, the archived ones?
    pub address: ListAddress,
    /// How it is sorted, as addresses name it: `name`, `-created`, `-bytes`.
    pub sort: String,
    /// How many were found.
    pub total: i64,
    /// Where its other pages are.
    pub pages: Pages,
    /// Was something to be done with what is chosen, and nothing is?
    pub none_chosen: bool,
    /// How much is used, and of how much, in words.
    pub used: String,
    /// None without a limit.
    pub limit: Option<String>,
    /// Is the limit the owner's own?
    pub own_limit: bool,
    /// The largest file, in words.
    pub most: String,
    /// The same in MB.
    pub most_mb: u32,
    /// May the reader change anything?
    pub may_change: bool,
    /// May the reader see the plans?
    pub may_see_plans: bool,
    /// Why the file was not stored, in words.
    pub error: Option<String>,
    /// What was just done.
    pub done: Option<Told>,
    /// Somebody was faster.
    pub conflict: bool,
    /// The plan has no room.
    pub upgrade: Option<UpgradeView>,
}
