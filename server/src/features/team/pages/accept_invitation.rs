//! The page of an invitation.

use crate::{
    http::ClientIp,
    page::{
        error::PageError,
        language::AddressLang,
        layout::{self, noindex, with_status},
        retry::{minutes, too_many},
        session_user::SignedIn,
        start_session::start_session,
    },
    state::App,
};
use axum::{
    extract::{Form, Query, State},
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
pub(super) struct AcceptanceForm {
    token: String,
    name: String,
    password: String,
}

/// Who reads the page, in which language.
struct Visitor {
    lang: Lang,
    actor: Option<Actor>,
}

impl Visitor {
    fn new(lang: Lang, visitor: Option<SignedIn>) -> Self {
        let actor = visitor.map(|who| who.actor);
        Self { lang, actor }
    }
}

/// What is to be done to accept; it only looks.
pub(super) async fn page(
    State(app): State<App>,
    AddressLang(lang): AddressLang,
    visitor: Option<SignedIn>,
    Query(form): Query<AcceptanceForm>,
) -> Result<Response, PageError> {
    let visitor = Visitor::new(lang, visitor);
    let invited = app.team.invited(&form.token).await;
    let invited = invited.map_err(|error| no_link(&app, &visitor, error))?;
    let view = view_of(&visitor, &form, invited);
    Ok(show(&app, &visitor, Some(view), StatusCode::OK))
}

/// The form, sent.
pub(super) async fn accept(
    State(app): State<App>,
    AddressLang(lang): AddressLang,
    headers: HeaderMap,
    visitor: Option<SignedIn>,
    ClientIp(ip): ClientIp,
    Form(form): Form<AcceptanceForm>,
) -> Result<Response, PageError> {
    let visitor = Visitor::new(lang, visitor);
    let who = match &visitor.actor {
        Some(actor) => Acceptance::SignedIn(actor.user_id.clone()),
        None => Acceptance::Typed {
            name: form.name.clone(),
            password: form.password.clone(),
            lang,
            ip,
        },
    };
    match app.team.accept(&form.token, who).await {
        Ok(session) => Ok(start_session(&app, &headers, &session, "/app").await),
        Err(error) => refuse(&app, &visitor, &form, error).await,
    }
}

fn view_of(visitor: &Visitor, form: &AcceptanceForm, invited: Invited) -> JoinView {
    let step = match &visitor.actor {
        Some(actor) if actor.email == invited.email => JoinStep::Confirm,
        Some(_) => JoinStep::OtherPerson,
        None if invited.known => JoinStep::Password,
        None => JoinStep::New,
    };
    JoinView {
        token: form.token.clone(),
        bakery: invited.bakery,
        email: invited.email,
        role: invited.role,
        step,
        name: form.name.clone(),
        problems: Vec::new(),
        refused: None,
        full: false,
    }
}

async fn refuse(
    app: &App,
    visitor: &Visitor,
    form: &AcceptanceForm,
    error: JoinError,
) -> Result<Response, PageError> {
    let error = match error {
        JoinError::Link(error) => return Err(no_link(app, visitor, error)),
        JoinError::Check(CheckError::Database(error)) => {
            return Err(error.into());
        }
        other => other,
    };
    let invited = app.team.invited(&form.token).await;
    let invited = invited.map_err(|error| no_link(app, visitor, error))?;
    let mut view = view_of(visitor, form, invited);
    Ok(match error {
        JoinError::Fields(problems) => {
            view.problems = problems;
            show(app, visitor, Some(view), StatusCode::UNPROCESSABLE_ENTITY)
        }
        JoinError::TooManyAttempts { retry_after_s } => {
            view.refused = Some(Refused::TooMany {
                minutes: minutes(retry_after_s),
            });
            too_many(
                show(app, visitor, Some(view), StatusCode::TOO_MANY_REQUESTS),
                retry_after_s,
            )
        }
        JoinError::Check(_) => {
            // Whoever is invited can't buy a plan, and need not see its price.
            view.full = true;
            show(app, visitor, Some(view), StatusCode::CONFLICT)
        }
        JoinError::OtherPerson | JoinError::Link(_) => show(app, visitor, Some(view), StatusCode::FORBIDDEN),
    })
}

fn no_link(app: &App, visitor: &Visitor, error: LinkError) -> PageError {
    match error {
        LinkError::Spent => show(app, visitor, None, StatusCode::GONE).into(),
        LinkError::Database(error) => error.into(),
    }
}

fn show(app: &App, visitor: &Visitor, view: Option<JoinView>, status: StatusCode) -> Response {
    let token = view.as_ref().map(|view| view.token.clone()).unwrap_or_default();
    let key = if view.is_some() {
        "join-page-title"
    } else {
        "link-spent"
    };
    let page = noindex(
        app,
        visitor.lang,
        "/invitations",
        key,
        &token,
        visitor.actor.as_ref(),
    );
    with_status(
        layout::private(page, move || view! { <JoinPage view=view/> }),
        status,
    )
}
