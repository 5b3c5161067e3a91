//! Signing in, the account, and API tokens, as pages.

mod account_page;
mod api_keys_page;
mod key_form;
mod key_list;
mod link_pages;
mod sign_in_page;
mod sign_up_page;
mod welcome_page;

pub use account_page::{AccountPage, AddressState, BakeryRow};
pub use api_keys_page::{ApiKeysPage, ApiKeysView, KeyEnd, KeyRow, NewKeyForm};
pub(crate) use key_list::End;
pub use link_pages::{ForgotForm, ForgotPage, NoMailPage, ResetPage, VerifyPage, VerifyState};
pub use sign_in_page::{DemoBakery, SignInForm, SignInPage, SignInProblem};
pub use sign_up_page::{MailsAreLogged, Refused, RefusedText, SignUpForm, SignUpPage};
pub use welcome_page::{WelcomePage, WelcomeView};
