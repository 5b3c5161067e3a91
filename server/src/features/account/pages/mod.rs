//! Pages of people's accounts.

mod email_links;
mod settings;
mod sign_in;
mod sign_up;

use crate::state::App;
use axum::{
    Router,
    routing::{get, post},
};

/// Pages for those who are signed in.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/app/settings/account", get(settings::page))
        .route(
            "/app/settings/account/sign-out-everywhere",
            post(settings::sign_out_everywhere),
        )
        .route("/app/settings/account/verify", post(settings::send_verification))
        .route("/app/settings/account/limit-mails", post(settings::limit_mails))
        .route("/app/settings/account/password", post(settings::change_password))
        .route("/app/settings/account/bakery", post(settings::switch))
        .route("/app/welcome", get(sign_up::welcome))
        .route("/app/language", post(settings::set_language))
        .route("/sign-out", post(sign_in::sign_out))
}

/// Pages for everybody.
pub(crate) fn public_routes() -> Router<App> {
    Router::new()
        .route("/{lang}/sign-in", get(sign_in::page).post(sign_in::submit))
        .route("/{lang}/sign-up", get(sign_up::page).post(sign_up::submit))
        .route(
            "/{lang}/verify-email",
            get(email_links::verify).post(email_links::verify_now),
        )
        .route(
            "/{lang}/forgot-password",
            get(email_links::forgot).post(email_links::forgot_now),
        )
        .route(
            "/{lang}/reset-password",
            get(email_links::reset).post(email_links::reset_now),
        )
}

/// The way into a demo; it exists there only.
pub(crate) fn demo_routes() -> Router<App> {
    Router::new().route("/demo/sign-in", post(sign_in::demo_sign_in))
}
