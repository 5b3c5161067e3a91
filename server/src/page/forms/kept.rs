//! The page that gives a form back, and the ways on from it.

use super::{
    labels,
    rows::{Belongs, Holds, Row},
    sent::{self, Sent},
};
use crate::{
    page::{error::PageError, layout, session_user::SignedIn, sign_in_form::for_form},
    state::App,
};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse as _, Redirect, Response},
};
use leptos::prelude::*;
use obrador_app::page::{KeptFormPage, KeptFormView, KeptInputs, OpenedBy, Section};
use obrador_core::ids::TenantId;
use obrador_locales::Texts;
use obrador_services::{actor::Actor, db::DbError, kept_forms::KeptForm};

/// The form, not taken: kept, and shown with both names.
pub(crate) async fn refuse(app: &App, actor: &Actor, row: &Row, sent: &Sent) -> Result<Response, PageError> {
    let home = home(app, actor, sent).await?;
    let kept = keep(app, actor, &home, sent).await;
    Ok(show(app, actor, row, sent, home, kept, StatusCode::CONFLICT))
}

/// The same page, as an address.
pub(crate) async fn page(
    State(app): State<App>,
    SignedIn { actor }: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let (row, sent) = kept(&app, &actor, &id).await?;
    let home = home(&app, &actor, &sent).await?;
    Ok(show(&app, &actor, row, &sent, home, Some(id), StatusCode::OK))
}

/// Back to the form: into its bakery first, if the reader is in it.
pub(crate) async fn resume(
    State(app): State<App>,
    SignedIn { actor }: SignedIn,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let (row, sent) = kept(&app, &actor, &id).await?;
    let home = home(&app, &actor, &sent).await?;
    if !home.may_resume {
        return Err(PageError::NOT_FOUND);
    }
    if let (Some(tenant), Some(session)) = (&home.tenant, app.cookie().read(&headers))
        && row.belongs == Belongs::Bakery
        && actor.tenant.as_ref() != Some(tenant)
        && !app.team.switch(session, &actor.user_id, tenant).await?
    {
        return Err(PageError::NOT_FOUND);
    }
    Ok(Redirect::to(&address(row, &sent, &id)).into_response())
}

/// Out, and in again as who opened the form; it waits.
pub(crate) async fn sign_in(
    State(app): State<App>,
    SignedIn { actor }: SignedIn,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let (_, sent) = kept(&app, &actor, &id).await?;
    if let Some(token) = app.cookie().read(&headers) {
        app.auth.sign_out(token).await?;
    }
    let mut response = for_form(&app, &headers, sent.to_inputs());
    *response.status_mut() = StatusCode::OK;
    response
        .headers_mut()
        .insert(header::SET_COOKIE, app.cookie().clear());
    Ok(response)
}

/// What a sign-in form carries of a form that waits; nothing where it is none of this product.
pub(crate) fn carried(action: &str, page: &str, fields: &str) -> KeptInputs {
    Sent::again(action, page, fields).map_or_else(KeptInputs::default, |(_, sent)| sent.to_inputs())
}

/// Where somebody goes who has signed in while a form waited: to the form if it is theirs, or to the page that tells whose
/// it is. None where none waited.
pub(crate) async fn waiting(app: &App, actor: &Actor, inputs: &KeptInputs) -> Option<String> {
    let (row, sent) = Sent::again(&inputs.action, &inputs.page, &inputs.fields)?;
    let home = home(app, actor, &sent).await.ok()?;
    let id = keep(app, actor, &home, &sent).await?;
    Some(if sent.belongs_to(row, actor) {
        address(row, &sent, &id)
    } else {
        format!("/app/kept/{id}")
    })
}

fn address(row: &Row, sent: &Sent, id: &str) -> String {
    match row.holds {
        Holds::Typed if sent.page.contains('?') => format!("{}&kept={id}", sent.page),
        Holds::Typed => format!("{}?kept={id}", sent.page),
        Holds::Press | Holds::File => sent.page.clone(),
    }
}

/// Where a form belongs, as far as its reader may know.
struct Home {
    /// Its bakery, if the reader is in it.
    tenant: Option<TenantId>,
    opened: Option<OpenedBy>,
    other_person: bool,
    may_resume: bool,
}

async fn home(app: &App, actor: &Actor, sent: &Sent) -> Result<Home, DbError> {
    let (tenant, user) = (sent.tenant(), sent.user().unwrap_or_default());
    let own = match &tenant {
        Some(tenant) => {
            let bakeries = app.team.bakeries(&actor.user_id).await?;
            bakeries.into_iter().find(|bakery| bakery.id == *tenant)
        }
        None => None,
    };
    let other_person = user != actor.user_id.as_str();
    let opened = sent.says_whose().then(|| OpenedBy {
        person: if other_person {
            sent.name("form_person")
        } else {
            actor.name.clone()
        },
        bakery: match &own {
            Some(bakery) => bakery.name.clone(),
            None => sent.name("form_bakery"),
        },
    });
    let on_platform = sent::of_platform(sent) && actor.tenant.is_none();
    Ok(Home {
        may_resume: own.is_some() || on_platform || opened.is_none(),
        tenant: own.map(|bakery| bakery.id),
        other_person: other_person && opened.is_some(),
        opened,
    })
}

async fn keep(app: &App, actor: &Actor, home: &Home, sent: &Sent) -> Option<String> {
    // A form that does not say whose it is can only be opened again where its sender is.
    let here = actor.tenant.clone().filter(|_| home.opened.is_none());
    let form = KeptForm {
        tenant: home.tenant.clone().or(here),
        action: sent.action.clone(),
        page: sent.page.clone(),
        fields: sent.fields(),
    };
    let kept = app.kept_forms.keep(&actor.user_id, &form).await;
    kept.unwrap_or_else(|error| {
        // The page itself still shows everything.
        tracing::warn!(%error, "a form can't be kept");
        None
    })
}

async fn kept(app: &App, actor: &Actor, id: &str) -> Result<(&'static Row, Sent), PageError> {
    let form = app.kept_forms.get(&actor.user_id, id).await?;
    let form = form.ok_or(PageError::NOT_FOUND)?;
    Sent::again(&form.action, &form.page, &form.fields).ok_or(PageError::NOT_FOUND)
}

fn show(
    app: &App,
    actor: &Actor,
    row: &Row,
    sent: &Sent,
    home: Home,
    kept: Option<String>,
    status: StatusCode,
) -> Response {
    let t = Texts::of(actor.lang);
    let is_form = row.holds == Holds::Typed;
    let view = KeptFormView {
        opened: home.opened,
        now: OpenedBy {
            person: actor.name.clone(),
            bakery: actor.tenant_name.clone().unwrap_or_default(),
        },
        other_person: home.other_person,
        typed: if is_form {
            labels::typed(t, sent.typed())
        } else {
            Vec::new()
        },
        kept,
        may_resume: home.may_resume,
        is_form,
        had_file: sent.had_file,
    };
    let page = layout::signed_in(app, actor, "/app", Section::Other, t.get("kept-page-title"));
    let mut response = layout::private(page, move || view! { <KeptFormPage view=view/> });
    *response.status_mut() = status;
    response
}
