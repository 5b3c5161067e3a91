//! The pages: who is asking, what they may see, and the page of it.

mod account;
mod analytics;
mod api_keys;
mod assets;
mod bakery;
mod catalogue;
mod data;
mod demo_reset;
mod files;
mod forms;
mod frame;
mod join;
mod limits;
mod links;
mod negotiate;
mod platform;
mod platform_tenant;
mod platform_tokens;
mod public;
mod reader;
mod security;
mod sign_in;
mod sign_up;
mod subscription;
mod team;
mod upgrade;
mod visitor;
mod wish;

pub use assets::Site;
pub use forms::{Belongs, Holds, ROWS, Row};
pub(crate) use frame::error;
pub(crate) use negotiate::preferred;
pub(crate) use public::{PublicPages, public_pages};

use crate::app::App;
use axum::{
    Router,
    middleware::{from_fn, from_fn_with_state},
    routing::{get, post},
};

/// All pages, forms and files.
pub fn router(app: &App) -> Router<App> {
    let signed_in = Router::new()
        .route("/app", get(subscription::home))
        .route("/app/settings/subscription", get(subscription::page))
        .route("/app/settings/subscription/compare", get(subscription::compare))
        .route(
            "/app/settings/subscription/usage/{metric}",
            get(subscription::detail),
        )
        .route("/app/analytics", get(analytics::page))
        .route("/app/analytics/forecast.csv", get(analytics::csv))
        .route("/app/previews/analytics", get(analytics::preview))
        .route(
            "/app/settings/api-keys",
            get(api_keys::page).post(api_keys::create),
        )
        .route("/app/settings/api-keys/revoke", post(api_keys::revoke))
        .route("/app/settings/subscription/ask", post(wish::ask))
        .route("/app/settings/subscription/ask/back", post(wish::take_back))
        .route("/app/settings/limits", get(limits::page).post(limits::save))
        .route("/app/previews/{plan}", get(upgrade::preview))
        .route("/app/settings/account", get(account::page))
        .route(
            "/app/settings/account/sign-out-everywhere",
            post(account::sign_out_everywhere),
        )
        .route("/app/settings/data", get(data::page).post(data::ask))
        .route("/app/settings/data/export", post(data::export))
        .route("/app/settings/data/keep", post(data::keep))
        .route("/app/platform/tenants", get(platform::page))
        .route(
            "/app/platform/tenants/{id}",
            get(platform_tenant::page).post(platform_tenant::change_plan),
        )
        .route(
            "/app/platform/tenants/{id}/request",
            post(platform_tenant::settle_request),
        )
        .route(
            "/app/platform/tokens",
            get(platform_tokens::page).post(platform_tokens::revoke),
        )
        .route("/app/settings/account/verify", post(account::send_verification))
        .route("/app/settings/bakery", get(bakery::page).post(bakery::save))
        .route("/app/settings/team", get(team::page).post(team::invite))
        .route("/app/settings/team/role", post(team::set_role))
        .route("/app/settings/team/remove", post(team::remove))
        .route("/app/settings/team/invitations/resend", post(team::resend))
        .route("/app/settings/team/invitations/revoke", post(team::revoke))
        .route("/app/settings/account/bakery", post(account::switch))
        .route("/app/kept/{id}", get(forms::page))
        .route("/app/kept/{id}/resume", post(forms::resume))
        .route("/app/kept/{id}/sign-in", post(forms::sign_in))
        .route("/app/welcome", get(sign_up::welcome))
        .route("/app/language", post(account::set_language))
        .route("/sign-out", post(sign_in::sign_out));
    let (demo, demo_inside) = if app.config.serve.demo {
        let reset = get(demo_reset::page).post(demo_reset::begin);
        (
            Router::new().route("/demo/sign-in", post(sign_in::demo_sign_in)),
            Router::new().route("/app/platform/demo-reset", reset),
        )
    } else {
        (Router::new(), Router::new())
    };
    let public = Router::new()
        .route("/", get(negotiate::root))
        .route("/{lang}/", get(public::landing))
        .route("/{lang}/pricing", get(public::pricing))
        .route("/{lang}/roi", get(public::roi))
        .route("/{lang}/privacy", get(public::privacy))
        .route("/{lang}/sign-in", get(sign_in::page).post(sign_in::submit))
        .route("/{lang}/sign-up", get(sign_up::page).post(sign_up::submit))
        .route("/{lang}/invitations", get(join::page).post(join::accept))
        .route("/{lang}/verify-email", get(links::verify).post(links::verify_now))
        .route(
            "/{lang}/forgot-password",
            get(links::forgot).post(links::forgot_now),
        )
        .route("/{lang}/reset-password", get(links::reset).post(links::reset_now))
        .route("/robots.txt", get(assets::robots))
        .route("/sitemap.xml", get(public::sitemap));
    signed_in
        .merge(files::routes(app))
        .merge(catalogue::routes())
        .merge(demo_inside)
        .layer(from_fn_with_state(app.clone(), forms::layer))
        .merge(demo)
        .merge(public)
        .merge(assets::files(app))
        .fallback(frame::not_found)
        .layer(from_fn(negotiate::canonical))
        .layer(security::csrf(app))
        .layer(from_fn_with_state(app.clone(), security::guard))
        .layer(from_fn(security::headers))
}
