//! Signing in, the account, and API tokens, as pages.

mod account_page;
mod api_keys_page;
mod sign_in_page;

pub use account_page::AccountPage;
pub use api_keys_page::{ApiKeysPage, ApiKeysView, KeyRow, NewKeyForm};
pub use sign_in_page::{DemoBakery, SignInForm, SignInPage, SignInProblem};
