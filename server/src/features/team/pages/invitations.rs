//! Inviting somebody from the team's page.

use super::{Chosen, PATH, done, missing, show, with_form};
use crate::{
    http::ClientIp,
    page::{
        layout,
        refusal::over_form,
        session_user::{SignedIn, forbidden},
    },
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
    mail::MailWay,
    team::{InviteError, Inviter, NewInvitation},
};
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    email: String,
    role: String,
}

/// The form as it was kept when the plan refused it.
pub(crate) fn of_draft(draft: &str) -> InviteForm {
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
pub(crate) async fn invite(
    State(app): State<App>,
    who: SignedIn,
    ClientIp(ip): ClientIp,
    Form(typed): Form<Typed>,
) -> Response {
    let tenant = match who.at_bakery(&app, Permission::ManageTeam) {
        Ok(tenant) => tenant,
        Err(response) => return response,
    };
    let by = who.0.by();
    let inviter = Inviter {
        by: &by,
        ip,
        lang: who.0.lang,
    };
    let invited = match typed.role.parse() {
        Ok(role) => app.team.invite(&tenant, &inviter, &typed.email, role).await,
        Err(_) => Err(InviteError::Role),
    };
    match invited {
        Ok(new) => show(&app, &who.0, &tenant, made(new), None, StatusCode::OK).await,
        Err(error) => refuse(&app, &who, &tenant, &typed, error).await,
    }
}

fn form_of(typed: &Typed, problem: Option<InviteProblem>) -> InviteForm {
    InviteForm {
        email: typed.email.clone(),
        role: typed.role.clone(),
        problem,
    }
}

fn made(new: NewInvitation) -> TeamView {
    TeamView {
        made: Some(Made {
            email: new.invitation.email,
            link: new.link,
            mailed: new.mail != MailWay::Off,
        }),
        ..TeamView::default()
    }
}

async fn refuse(app: &App, who: &SignedIn, tenant: &TenantId, typed: &Typed, error: InviteError) -> Response {
    let problem = match error {
        // The form has no other roles, and gives way to what has to be done first.
        InviteError::Role | InviteError::Unverified => {
            let (view, status) = (with_form(form_of(typed, None)), StatusCode::UNPROCESSABLE_ENTITY);
            return show(app, &who.0, tenant, view, None, status).await;
        }
        InviteError::NotAllowed | InviteError::OwnersOnly => return forbidden(app, &who.0),
        InviteError::Email => InviteProblem::Email,
        InviteError::Member => InviteProblem::Member,
        InviteError::Invited => InviteProblem::Invited,
        InviteError::TooMany { .. } => InviteProblem::TooManyMails,
        InviteError::Unknown | InviteError::UnknownTenant => {
            return missing(app, &who.0, StatusCode::NOT_FOUND);
        }
        InviteError::Database(error) => return layout::failed(app, who.0.lang, &error),
        InviteError::Check(error) => {
            let sent = form_urlencoded::Serializer::new(String::new())
                .append_pair("email", &typed.email)
                .append_pair("role", &typed.role)
                .finish();
            return match over_form(app, who, tenant, error, PATH, &sent).await {
                Ok((upgrade, status)) => {
                    let view = TeamView {
                        upgrade: Some(upgrade),
                        ..with_form(form_of(typed, None))
                    };
                    show(app, &who.0, tenant, view, None, status).await
                }
                Err(response) => response,
            };
        }
    };
    let view = with_form(form_of(typed, Some(problem)));
    let status = if problem == InviteProblem::TooManyMails {
        StatusCode::TOO_MANY_REQUESTS
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    show(app, &who.0, tenant, view, None, status).await
}

/// Sends an invitation again, with another link.
pub(crate) async fn resend(
    State(app): State<App>,
    who: SignedIn,
    ClientIp(ip): ClientIp,
    Form(chosen): Form<Chosen>,
) -> Response {
    let tenant = match who.at_bakery(&app, Permission::ManageTeam) {
        Ok(tenant) => tenant,
        Err(response) => return response,
    };
    let by = who.0.by();
    let inviter = Inviter {
        by: &by,
        ip,
        lang: who.0.lang,
    };
    let (outcome, status) = match app.team.resend(&tenant, &inviter, &chosen.id).await {
        Ok(new) => return show(&app, &who.0, &tenant, made(new), None, StatusCode::OK).await,
        Err(InviteError::TooMany { .. }) => (Outcome::TooManyMails, StatusCode::TOO_MANY_REQUESTS),
        Err(InviteError::Unverified) => (Outcome::VerifyFirst, StatusCode::UNPROCESSABLE_ENTITY),
        Err(InviteError::Member | InviteError::Invited | InviteError::Email) => {
            (Outcome::NotAgain, StatusCode::CONFLICT)
        }
        Err(error) => return refuse(&app, &who, &tenant, &Typed::default(), error).await,
    };
    let view = TeamView {
        outcome: Some(outcome),
        ..TeamView::default()
    };
    show(&app, &who.0, &tenant, view, None, status).await
}

/// Takes an invitation back.
pub(crate) async fn revoke(State(app): State<App>, who: SignedIn, Form(chosen): Form<Chosen>) -> Response {
    let tenant = match who.at_bakery(&app, Permission::ManageTeam) {
        Ok(tenant) => tenant,
        Err(response) => return response,
    };
    match app.team.revoke(&tenant, &chosen.id, who.0.by()).await {
        Ok(_) => done("revoked"),
        Err(error) => refuse(&app, &who, &tenant, &Typed::default(), error).await,
    }
}
