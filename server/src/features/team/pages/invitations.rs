//! Inviting somebody from the team's page.

use super::{PATH, RowForm, done_with, show, with_form};
use crate::{
    http::ClientIp,
    page::{error::PageError, refusal::over_form, session_user::SignedIn},
    state::App,
};
use axum::{
    extract::{Form, State},
    http::StatusCode,
    response::Response,
};
use obrador_app::team::{InviteForm, InviteProblem, Made, Outcome, TeamView};
use obrador_core::{auth::Permission, ids::TenantId};
use obrador_services::{
    entitlement::CheckError,
    mail::MailTransport,
    team::{InviteError, Inviter, NewInvitation, Revoked},
};
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct InvitationForm {
    email: String,
    role: String,
}

/// The form as it was kept when the plan refused it.
pub(super) fn of_draft(draft: &str) -> InviteForm {
    let mut form = InviteForm::default();
    for (key, value) in form_urlencoded::parse(draft.as_bytes()) {
        match &*key {
            "email" => form.email = value.into_owned(),
            "role" => form.role = value.into_owned(),
            _ => {}
        }
    }
    form
}

/// Invites somebody; the answer shows the link, this once.
pub(super) async fn invite(
    State(app): State<App>,
    who: SignedIn,
    ClientIp(ip): ClientIp,
    Form(form): Form<InvitationForm>,
) -> Result<Response, PageError> {
    let tenant = who.at_bakery(Permission::ManageTeam)?;
    let by = who.actor.by();
    let inviter = Inviter {
        by: &by,
        ip,
        lang: who.actor.lang,
    };
    let invited = match form.role.parse() {
        Ok(role) => app.team.invite(&tenant, &inviter, &form.email, role).await,
        Err(_) => Err(InviteError::Role),
    };
    match invited {
        Ok(new) => show(&app, &who.actor, &tenant, made(new), None, StatusCode::OK).await,
        Err(error) => refuse(&app, &who, &tenant, &form, error).await,
    }
}

fn form_of(form: &InvitationForm, problem: Option<InviteProblem>) -> InviteForm {
    InviteForm {
        email: form.email.clone(),
        role: form.role.clone(),
        problem,
    }
}

fn made(new: NewInvitation) -> TeamView {
    TeamView {
        made: Some(Made {
            email: new.invitation.email,
            link: new.link,
            mailed: new.mail != MailTransport::Off,
        }),
        ..TeamView::default()
    }
}

async fn refuse(
    app: &App,
    who: &SignedIn,
    tenant: &TenantId,
    form: &InvitationForm,
    error: InviteError,
) -> Result<Response, PageError> {
    let problem = match error {
        // The form has no other roles, and gives way to what has to be done first.
        InviteError::Role | InviteError::Unverified => None,
        InviteError::Email => Some(InviteProblem::Email),
        InviteError::Member => Some(InviteProblem::Member),
        InviteError::Invited => Some(InviteProblem::Invited),
        InviteError::TooManyOpen => Some(InviteProblem::TooManyOpen),
        InviteError::TooMany { .. } => Some(InviteProblem::TooManyMails),
        InviteError::NotAllowed | InviteError::OwnersOnly => return Err(PageError::FORBIDDEN),
        InviteError::Unknown | InviteError::UnknownTenant => return Err(PageError::NOT_FOUND),
        InviteError::Database(error) => return Err(error.into()),
        InviteError::Check(error) => return refuse_by_plan(app, who, tenant, form, error).await,
    };
    let view = with_form(form_of(form, problem));
    let status = if problem == Some(InviteProblem::TooManyMails) {
        StatusCode::TOO_MANY_REQUESTS
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    show(app, &who.actor, tenant, view, None, status).await
}

/// The plan has no room for another person: the form is kept, and the way to a larger plan shown above it.
async fn refuse_by_plan(
    app: &App,
    who: &SignedIn,
    tenant: &TenantId,
    form: &InvitationForm,
    error: CheckError,
) -> Result<Response, PageError> {
    let sent = form_urlencoded::Serializer::new(String::new())
        .append_pair("email", &form.email)
        .append_pair("role", &form.role)
        .finish();
    let (upgrade, status) = over_form(app, who, tenant, error, PATH, &sent).await?;
    let view = TeamView {
        upgrade: Some(upgrade),
        ..with_form(form_of(form, None))
    };
    show(app, &who.actor, tenant, view, None, status).await
}

/// Sends an invitation again, with another link.
pub(super) async fn resend(
    State(app): State<App>,
    who: SignedIn,
    ClientIp(ip): ClientIp,
    Form(form): Form<RowForm>,
) -> Result<Response, PageError> {
    let tenant = who.at_bakery(Permission::ManageTeam)?;
    let by = who.actor.by();
    let inviter = Inviter {
        by: &by,
        ip,
        lang: who.actor.lang,
    };
    let (outcome, status) = match app.team.resend(&tenant, &inviter, &form.id).await {
        Ok(new) => return show(&app, &who.actor, &tenant, made(new), None, StatusCode::OK).await,
        Err(InviteError::TooMany { .. }) => (Outcome::TooManyMails, StatusCode::TOO_MANY_REQUESTS),
        Err(InviteError::Unverified) => (Outcome::VerifyFirst, StatusCode::UNPROCESSABLE_ENTITY),
        Err(InviteError::Member | InviteError::Invited | InviteError::Email) => {
            (Outcome::NotAgain, StatusCode::CONFLICT)
        }
        Err(error) => return refuse(&app, &who, &tenant, &InvitationForm::default(), error).await,
    };
    let view = TeamView {
        outcome: Some(outcome),
        ..TeamView::default()
    };
    show(&app, &who.actor, &tenant, view, None, status).await
}

/// Takes an invitation back.
pub(super) async fn revoke(
    State(app): State<App>,
    who: SignedIn,
    Form(form): Form<RowForm>,
) -> Result<Response, PageError> {
    let tenant = who.at_bakery(Permission::ManageTeam)?;
    match app.team.revoke(&tenant, &form.id, who.actor.by()).await {
        Ok(_) => Ok(done_with("revoked", &form.id, Revoked::default())),
        Err(error) => refuse(&app, &who, &tenant, &InvitationForm::default(), error).await,
    }
}
