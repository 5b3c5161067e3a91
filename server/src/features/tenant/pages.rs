//! Settings → bakery: its own data.

use crate::{
    page::{
        error::PageError,
        layout::{self, with_status},
        session_user::SignedIn,
    },
    state::App,
};
use axum::{
    Router,
    extract::{Form, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use leptos::prelude::*;
use obrador_app::{
    page::Section,
    tenant::{BakeryPage, BakeryView, country_name},
};
use obrador_core::{auth::Permission, i18n::Lang, tenant::BakeryForm};
use obrador_locales::Texts;
use obrador_services::{
    actor::Actor,
    tenant::{EditError, Edited, Tenant},
};
use serde::Deserialize;

/// Pages for those who are signed in.
pub(crate) fn routes() -> Router<App> {
    Router::new().route("/app/settings/bakery", get(page).post(save))
}

const PATH: &str = "/app/settings/bakery";

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct TenantQuery {
    saved: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct BakerySettingsForm {
    bakery: String,
    country: String,
    time_zone: String,
    vat_number: String,
    lang: String,
    version: String,
}

/// The form.
async fn page(
    State(app): State<App>,
    who: SignedIn,
    Query(done): Query<TenantQuery>,
) -> Result<Response, PageError> {
    let tenant = who.at_bakery(Permission::ManageBakery)?;
    let tenant = app.tenant.get(&tenant).await?.ok_or(PageError::NOT_FOUND)?;
    let view = BakeryView {
        saved: !done.saved.is_empty(),
        ..view_of(&tenant)
    };
    Ok(show(&app, &who.actor, view, StatusCode::OK))
}

/// The form, sent.
async fn save(
    State(app): State<App>,
    who: SignedIn,
    Form(form): Form<BakerySettingsForm>,
) -> Result<Response, PageError> {
    let tenant = who.at_bakery(Permission::ManageBakery)?;
    // A form without a language leaves it to who fills it in; one that is unknown was on no page.
    if !form.lang.is_empty() && form.lang.parse::<Lang>().is_err() {
        return Err(PageError::UNREADABLE);
    }
    let edited = edited(form, who.actor.lang);
    let (view, status) = match app.tenant.edit(&tenant, &edited, who.actor.by()).await {
        Ok(()) => {
            app.auth.invalidate_sessions();
            return Ok(Redirect::to(&format!("{PATH}?saved=1")).into_response());
        }
        Err(EditError::Fields(problems)) => {
            let view = BakeryView {
                problems,
                ..again(edited)
            };
            (view, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(EditError::Conflict(now)) => {
            let view = BakeryView {
                version: now.version,
                conflict: Some(in_words(who.actor.lang, &now)),
                ..again(edited)
            };
            (view, StatusCode::CONFLICT)
        }
        Err(EditError::Unknown(_)) => return Err(PageError::NOT_FOUND),
        Err(EditError::Database(error)) => return Err(error.into()),
    };
    Ok(show(&app, &who.actor, view, status))
}

fn edited(typed: BakerySettingsForm, lang: Lang) -> Edited {
    Edited {
        form: BakeryForm {
            name: typed.bakery,
            country: typed.country,
            time_zone: typed.time_zone,
            vat_number: typed.vat_number,
        },
        lang: typed.lang.parse().unwrap_or(lang),
        version: typed.version.parse().unwrap_or(0),
    }
}

fn again(edited: Edited) -> BakeryView {
    BakeryView {
        form: edited.form,
        lang: edited.lang,
        version: edited.version,
        problems: Vec::new(),
        saved: false,
        conflict: None,
    }
}

fn view_of(tenant: &Tenant) -> BakeryView {
    again(Edited {
        form: BakeryForm {
            name: tenant.name.clone(),
            country: tenant.country.clone(),
            time_zone: tenant.time_zone.clone(),
            vat_number: tenant.vat_number.clone().unwrap_or_default(),
        },
        lang: tenant.lang,
        version: tenant.version,
    })
}

fn in_words(lang: Lang, tenant: &Tenant) -> Vec<(&'static str, String)> {
    let t = Texts::of(lang);
    vec![
        ("bakery-name", tenant.name.clone()),
        ("bakery-country", country_name(t, &tenant.country)),
        ("bakery-time-zone", tenant.time_zone.clone()),
        ("bakery-lang", tenant.lang.endonym().to_owned()),
        (
            "bakery-vat",
            tenant
                .vat_number
                .clone()
                .unwrap_or_else(|| t.get("bakery-vat-none")),
        ),
    ]
}

fn show(app: &App, actor: &Actor, view: BakeryView, status: StatusCode) -> Response {
    let title = Texts::of(actor.lang).get("bakery-title");
    let page = layout::signed_in(app, actor, PATH, Section::Bakery, title);
    with_status(
        layout::private(page, move || view! { <BakeryPage view=view/> }),
        status,
    )
}
