//! Signing in, the account, and API keys, as pages.

#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod key_list;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod key_table;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod make_key;

#[cfg(feature = "ssr")]
mod account_page;
#[cfg(feature = "ssr")]
mod api_keys_page;
#[cfg(feature = "ssr")]
mod key_end;
#[cfg(feature = "ssr")]
mod key_form;
#[cfg(feature = "ssr")]
mod keys;
#[cfg(feature = "ssr")]
mod link_pages;
#[cfg(feature = "ssr")]
mod new_key;
#[cfg(feature = "ssr")]
mod sign_in_page;
#[cfg(feature = "ssr")]
mod sign_up_page;
#[cfg(feature = "ssr")]
mod welcome_page;

#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use key_list::{KeyList, SharedKeys};
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use key_table::{CreateKey, Key, KeyTable, Made, RevokeKey};
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use make_key::MakeKey;

#[cfg(feature = "ssr")]
pub use account_page::{AccountPage, AddressState, BakeryRow};
#[cfg(feature = "ssr")]
pub use api_keys_page::{ApiKeysPage, ApiKeysView, NewKeyForm};
#[cfg(feature = "ssr")]
pub(crate) use key_end::End;
#[cfg(feature = "ssr")]
pub use key_end::KeyEnd;
#[cfg(feature = "ssr")]
pub use keys::{create as create_key, key_end, key_maker, load as load_keys, revoke as revoke_key};
#[cfg(feature = "ssr")]
pub use link_pages::{ForgotForm, ForgotPage, NoMailPage, ResetPage, VerifyPage, VerifyState};
#[cfg(feature = "ssr")]
pub use new_key::read as read_key_form;
#[cfg(feature = "ssr")]
pub use sign_in_page::{DemoBakery, SignInForm, SignInPage, SignInProblem};
#[cfg(feature = "ssr")]
pub use sign_up_page::{SignUpForm, SignUpPage};
#[cfg(feature = "ssr")]
pub use welcome_page::{WelcomePage, WelcomeView};
