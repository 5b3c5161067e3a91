//! People's accounts: signing in and up, links in mails, settings.

mod email_link_pages;
mod settings_page;
mod sign_in_page;
mod sign_up_page;
mod welcome_page;

pub use email_link_pages::{ForgotForm, ForgotPage, NoMailPage, ResetPage, VerifyPage, VerifyState};
pub use settings_page::{AccountPage, AddressState, BakeryRow, PasswordForm};
pub use sign_in_page::{DemoBakery, SignInForm, SignInPage, SignInProblem};
pub use sign_up_page::{SignUpForm, SignUpPage};
pub use welcome_page::{WelcomePage, WelcomeView};
