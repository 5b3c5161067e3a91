//! How many there are of something at most.

/// People's invitations that are open at once in a bakery, whatever its plan.
pub const OPEN_INVITATIONS: usize = 200;
/// API keys of a bakery that work at once.
pub const KEYS: usize = 100;
/// Operators' tokens that work at once.
pub const OPERATOR_TOKENS: usize = 100;
/// API keys on a list, those that no longer work included: the newest.
pub const KEYS_LISTED: usize = 200;
/// Ingredients of a bakery that are in use.
pub const INGREDIENTS: usize = 5_000;
/// Things that an owner chooses to stay writable, at once.
pub const CHOSEN: usize = 1_000;
/// Recipes that stand within one another, the outermost included.
pub const RECIPE_DEPTH: usize = 10;
/// Lines of a recipe.
pub const RECIPE_LINES: usize = 60;
/// Words that are searched for at once.
pub const SEARCH_WORDS: usize = 20;
/// Entries on a page of a list, where nobody says how many.
pub const PAGE: u32 = 50;
/// Entries on a page of a list.
pub const PAGE_MOST: u32 = 200;
/// The last page that can be asked for by its number.
pub const PAGES: u32 = 1_000_000;
/// Entries on a page of stored files, where nobody says how many.
pub const FILES_PAGE: u32 = 25;
/// Files that are chosen on the page and wait to be sent, at once.
pub const UPLOADS_CHOSEN: usize = 20;
/// Bakeries on a page of the operator's list.
pub const BAKERIES_PAGE: u32 = 25;
/// Entries on a page of the audit trail.
pub const AUDIT_PAGE: u32 = 20;
/// Bakeries that the operator's search counts: beyond it says "more than".
pub const BAKERIES_COUNTED: u32 = 1_000;
/// Faults that the answer to one request names.
pub const FAULTS: usize = 20;
/// Fields of a JSON body or a form, unknown ones included.
pub const FIELDS: usize = 200;
/// Forms that are kept for a person; the oldest gives way.
pub const KEPT_FORMS: u32 = 20;
/// Jobs on the operator's list.
pub const JOBS_LISTED: u32 = 200;
/// Jobs that come again which a server has under way at once: one of each kind.
pub const SWEEPS_AT_ONCE: usize = 6;
/// Mails and notices that a server has under way at once.
pub const MAILS_AT_ONCE: usize = 4;
/// Attempts of a mail until it waits for somebody to start it again.
pub const MAIL_ATTEMPTS: i64 = 24;
/// Lines of a purchase order.
pub const ORDER_LINES: usize = 200;
/// Lots that one goods receipt has for a line.
pub const RECEIPT_LOTS: usize = 20;
/// Purchase orders of a bakery with which something is still to be done, at once.
pub const OPEN_ORDERS: usize = 2_000;
/// Purchase orders that a bakery mails within a day.
pub const ORDER_MAILS: usize = 100;
/// Tiers by amount of who approves.
pub const APPROVAL_TIERS: usize = 10;
/// People who are named in one tier.
pub const TIER_PEOPLE: usize = 20;
/// Delegations of approval that a bakery has at once.
pub const DELEGATIONS: usize = 50;
/// Lines of a file that things are imported from, its headings not counted.
pub const IMPORT_LINES: usize = 10_000;
/// Columns of such a file.
pub const IMPORT_COLUMNS: usize = 200;
/// Lines that the preview of an import shows as they would be.
pub const IMPORT_SHOWN: usize = 10;
/// Lines that can't be imported, named on a page: the first.
pub const IMPORT_FAULTS: usize = 100;
/// Steps that are taken with a batch.
pub const BATCH_STEPS: usize = 500;
/// Batches that go into another: as many as a recipe has lines.
pub const BATCH_PARENTS: usize = RECIPE_LINES;
/// Batches that are planned for a day.
pub const DAY_BATCHES: usize = 500;
/// Ovens, mixers and other capacities of a bakery.
pub const CAPACITIES: usize = 50;
