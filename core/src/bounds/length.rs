//! How long a text is at most: in characters (Unicode scalar values), or in bytes where it says so.

/// A person's name.
pub const PERSON_NAME: usize = 100;
/// A bakery's name.
pub const BAKERY_NAME: usize = 100;
/// A bakery's name in addresses, where room is left for a number behind it.
pub const SLUG: usize = 40;
/// An identifier of any kind.
pub const ID: usize = 64;
/// An e-mail address, in bytes (RFC 5321, 4.5.3.1.3, without its brackets).
pub const EMAIL: usize = 254;
/// What stands before the `@`, in bytes (RFC 5321, 4.5.3.1.1).
pub const EMAIL_LOCAL: usize = 64;
/// What stands between two dots of its domain, in bytes (RFC 1035, 2.3.4).
pub const DOMAIN_LABEL: usize = 63;
/// The least a password has.
pub const PASSWORD_LEAST: usize = 10;
/// A password, in bytes: hashing must stay cheap to refuse.
pub const PASSWORD: usize = 256;
/// The name of an API key.
pub const KEY_NAME: usize = 100;
/// The secret of a link, an invitation or a session, in bytes: 32 random ones in hexadecimal.
pub const SECRET: usize = 64;
/// The least an operator's reason has.
pub const REASON_LEAST: usize = 3;
/// An operator's reason.
pub const REASON: usize = 500;
/// The name of a product, a recipe, an ingredient, a supplier or a location.
pub const ITEM_NAME: usize = 120;
/// A product's code.
pub const CODE: usize = 40;
/// A product's category.
pub const CATEGORY: usize = 80;
/// A unit, of a product or of what a recipe yields; what an ingredient is packed in.
pub const UNIT: usize = 40;
/// An amount as somebody types it.
pub const AMOUNT: usize = 20;
/// A quantity as somebody types it, with its unit.
pub const QUANTITY: usize = 40;
/// Notes on a product or a supplier.
pub const NOTES: usize = 4_000;
/// A recipe's ingredients; its method.
pub const RECIPE_TEXT: usize = 8_000;
/// The allergens of a recipe, by name.
pub const ALLERGENS: usize = 200;
/// Whom to ask for at a supplier.
pub const CONTACT: usize = 120;
/// A telephone number.
pub const PHONE: usize = 40;
/// A postal address.
pub const ADDRESS: usize = 200;
/// A city.
pub const CITY: usize = 80;
/// The name of a stored file.
pub const FILE_NAME: usize = 120;
/// A VAT number as somebody types it, with spaces and dashes.
pub const VAT_NUMBER: usize = 40;
/// The name on a calculation that is printed.
pub const CALCULATION_NAME: usize = 80;
/// What is searched for, in any list.
pub const SEARCH: usize = 200;
/// Where a list goes on, as a page before it said.
pub const CURSOR: usize = 2_000;
/// What was sent, where a refusal names it.
pub const SHOWN_VALUE: usize = 200;
/// A line of the log, in bytes.
pub const LOG_LINE: usize = 4_096;
/// A name that a form says, where it is shown to somebody else's session.
pub const SHOWN_NAME: usize = 200;
/// The address of a form that is kept, in bytes.
pub const KEPT_PATH: usize = 2_000;
/// What went wrong with a job, as it is kept.
pub const JOB_ERROR: usize = 500;
/// The code of a lot.
pub const LOT_CODE: usize = 60;
/// What a program calls a request that it may send twice.
pub const REQUEST_KEY: usize = 100;
