//! The page of an invitation.

use crate::{
    http::ClientIp,
    page::{
        layout::{self, lang_of, unlisted, with_status},
        retry::{minutes, too_many},
        session_user::SignedIn,
        start_session::start_session,
    },
    state::App,
};
use axum::{
    extract::{Form, Path, Query, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use leptos::prelude::*;
use obrador_app::{
    page::Refused,
    team::{JoinPage, JoinStep, JoinView},
};
use obrador_core::i18n::Lang;
use obrador_services::{
    account::LinkError,
    actor::Actor,
    entitlement::CheckError,
    team::{Acceptance, Invited, JoinError},
};
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    token: String,
    name: String,
    password: String,
}

/// Who reads the page, in which language.
struct Reader {
    lang: Lang,
    actor: Option<Actor>,
}

/// What is to be done to accept; it only looks.
pub(crate) async fn page(
    State(app): State<App>,
    Path(lang): Path<String>,
    headers: HeaderMap,
    visitor: Option<SignedIn>,
    Query(typed): Query<Typed>,
) -> Response {
    let lang = match lang_of(&app, &lang, &headers) {
        Ok(lang) => lang,
        Err(response) => return response,
    };
    let actor = visitor.map(|SignedIn(actor)| actor);
    let reader = Reader { lang, actor };
    match app.team.invited(&typed.token).await {
        Ok(invited) => {
            let view = view_of(&reader, &typed, invited);
            show(&app, &reader, Some(view), StatusCode::OK)
        }
        Err(error) => no_link(&app, &reader, error),
    }
}

/// The form, sent.
pub(crate) async fn accept(
    State(app): State<App>,
    Path(lang): Path<String>,
    headers: HeaderMap,
    visitor: Option<SignedIn>,
    ClientIp(ip): ClientIp,
    Form(typed): Form<Typed>,
) -> Response {
    let lang = match lang_of(&app, &lang, &headers) {
        Ok(lang) => lang,
        Err(response) => return response,
    };
    let actor = visitor.map(|SignedIn(actor)| actor);
    let who = match &actor {
        Some(actor) => Acceptance::SignedIn(actor.user_id.clone()),
        None => Acceptance::Typed {
            name: typed.name.clone(),
            password: typed.password.clone(),
            lang,
            ip,
        },
    };
    match app.team.accept(&typed.token, who).await {
        Ok(session) => start_session(&app, &headers, &session, "/app").await,
        Err(error) => refuse(&app, &Reader { lang, actor }, &typed, error).await,
    }
}

fn view_of(reader: &Reader, typed: &Typed, invited: Invited) -> JoinView {
    let step = match &reader.actor {
        Some(actor) if actor.email == invited.email => JoinStep::Confirm,
        Some(_) => JoinStep::OtherPerson,
        None if invited.known => JoinStep::Password,
        None => JoinStep::New,
    };
    JoinView {
        token: typed.token.clone(),
        bakery: invited.bakery,
        email: invited.email,
        role: invited.role,
        step,
        name: typed.name.clone(),
        problems: Vec::new(),
        refused: None,
        full: false,
    }
}

async fn refuse(app: &App, reader: &Reader, typed: &Typed, error: JoinError) -> Response {
    let error = match error {
        JoinError::Link(error) => return no_link(app, reader, error),
        JoinError::Check(CheckError::Database(error)) => return layout::failed(app, reader.lang, &error),
        other => other,
    };
    let invited = match app.team.invited(&typed.token).await {
        Ok(invited) => invited,
        Err(error) => return no_link(app, reader, error),
    };
    let tenant = invited.tenant.clone();
    let mut view = view_of(reader, typed, invited);
    match error {
        JoinError::Fields(problems) => {
            view.problems = problems;
            show(app, reader, Some(view), StatusCode::UNPROCESSABLE_ENTITY)
        }
        JoinError::TooManyAttempts { retry_after_s } => {
            view.refused = Some(Refused::TooMany {
                minutes: minutes(retry_after_s),
            });
            too_many(
                show(app, reader, Some(view), StatusCode::TOO_MANY_REQUESTS),
                retry_after_s,
            )
        }
        JoinError::Check(check) => {
            // Remembered for the bakery; whoever is invited can't buy a plan, and need not see its price.
            if let CheckError::Denied(denial) = check
                && let Err(error) = app.entitlement.refuse(&tenant, *denial).await
            {
                tracing::warn!(%error, "a refusal is not remembered");
            }
            view.full = true;
            show(app, reader, Some(view), StatusCode::CONFLICT)
        }
        JoinError::OtherPerson | JoinError::Link(_) => show(app, reader, Some(view), StatusCode::FORBIDDEN),
    }
}

fn no_link(app: &App, reader: &Reader, error: LinkError) -> Response {
    match error {
        LinkError::Spent => show(app, reader, None, StatusCode::GONE),
        LinkError::Database(error) => layout::failed(app, reader.lang, &error),
    }
}

fn show(app: &App, reader: &Reader, view: Option<JoinView>, status: StatusCode) -> Response {
    let token = view.as_ref().map(|view| view.token.clone()).unwrap_or_default();
    let key = if view.is_some() {
        "join-page-title"
    } else {
        "link-spent"
    };
    let page = unlisted(
        app,
        reader.lang,
        "/invitations",
        key,
        &token,
        reader.actor.as_ref(),
    );
    with_status(
        layout::private(page, move || view! { <JoinPage view=view/> }),
        status,
    )
}
