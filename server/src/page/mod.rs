//! The pages: who is asking, what they may see, and the page of it.

pub(crate) mod assets;
pub(crate) mod choices;
pub(crate) mod error;
pub(crate) mod forms;
pub(crate) mod given_back;
pub(crate) mod imports;
pub(crate) mod language;
pub(crate) mod layout;
pub(crate) mod list_choice;
pub(crate) mod loopback;
pub(crate) mod not_found;
pub(crate) mod not_taken;
pub(crate) mod path_param;
pub(crate) mod paths;
pub(crate) mod public_page;
pub(crate) mod redirect;
pub(crate) mod refusal;
pub(crate) mod retry;
pub(crate) mod security;
pub(crate) mod seen;
pub(crate) mod sent;
pub(crate) mod session_user;
pub(crate) mod sign_in_form;
pub(crate) mod start_session;
pub(crate) mod tenant_user;
pub(crate) mod theme;

pub use forms::{Belongs, Holds, ROWS, Row};
pub(crate) use language::preferred;
pub(crate) use layout::error;
