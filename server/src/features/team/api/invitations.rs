//! Invitations.

use super::{
    body::{InvitationBody, InvitationsBody, Invite, NewInvitationBody, PageQuery},
    role,
};
use crate::{
    http::{Bearer, ClientIp, Json, Language, ProblemBody, Query, RefusalBody, problem::Problem},
    state::App,
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use obrador_core::auth::Scope;
use obrador_services::team::Inviter;

/// Invitations that are neither accepted nor revoked, oldest first. Needs `team:admin`.
#[utoipa::path(
    get, path = "/api/v1/tenants/{id}/invitations", tag = "team",
    params(("id" = String, Path, description = "The bakery"), PageQuery),
    responses(
        (status = 200, description = "A page of invitations", body = InvitationsBody),
        (status = 401, description = "No valid token", body = ProblemBody, content_type = "application/problem+json"),
        (status = 403, description = "The token lacks the scope", body = ProblemBody, content_type = "application/problem+json"),
        (status = 404, description = "No such bakery, or another's", body = ProblemBody, content_type = "application/problem+json"),
        (status = 422, description = "`after` is no cursor", body = ProblemBody, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn invitations(
    State(app): State<App>,
    bearer: Bearer,
    Path(id): Path<String>,
    Query(page): Query<PageQuery>,
) -> Result<axum::Json<InvitationsBody>, Problem> {
    let tenant = bearer.tenant(&id, Scope::TeamAdmin)?;
    let listed = app.team.invitations(&tenant, &page.request()?).await?;
    Ok(axum::Json(InvitationsBody::new(listed, app.clock.micros())))
}

/// Invites somebody by mail; the answer holds the link, this once. Members and open invitations count against the plan's
/// users. Whoever made the token has verified their own address; an owner is invited by owners on the team's page only.
/// Needs `team:admin`.
#[utoipa::path(
    post, path = "/api/v1/tenants/{id}/invitations", tag = "team",
    params(("id" = String, Path, description = "The bakery")),
    request_body = Invite,
    responses(
        (status = 201, description = "The invitation", body = NewInvitationBody),
        (status = 401, description = "No valid token", body = ProblemBody, content_type = "application/problem+json"),
        (status = 402, description = "The plan has no room for another user", body = RefusalBody, content_type = "application/problem+json"),
        (status = 403, description = "The token lacks the scope, its maker has not verified their address, or an owner is invited", body = ProblemBody, content_type = "application/problem+json"),
        (status = 404, description = "No such bakery, or another's", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "They are a member or invited already, or have been sent enough mails for now", body = ProblemBody, content_type = "application/problem+json"),
        (status = 422, description = "No e-mail address, or no role of a member", body = ProblemBody, content_type = "application/problem+json"),
        (status = 429, description = "The owner's own cap, or the largest plan's limit", body = RefusalBody, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn invite(
    State(app): State<App>,
    bearer: Bearer,
    Path(id): Path<String>,
    ClientIp(ip): ClientIp,
    Language(lang): Language,
    Json(new): Json<Invite>,
) -> Result<(StatusCode, axum::Json<NewInvitationBody>), Problem> {
    let tenant = bearer.tenant(&id, Scope::TeamAdmin)?;
    let role = role(&new.role)?;
    let by = bearer.by();
    let who = Inviter {
        by: &by,
        ip,
        lang: new.lang.unwrap_or(lang),
    };
    let made = app.team.invite(&tenant, &who, &new.email, role).await?;
    let body = NewInvitationBody::new(made, app.clock.micros());
    Ok((StatusCode::CREATED, axum::Json(body)))
}

/// Takes an invitation back: its link no longer works. Answers how it was. Needs `team:admin`.
#[utoipa::path(
    delete, path = "/api/v1/tenants/{id}/invitations/{invitation_id}", tag = "team",
    params(("id" = String, Path, description = "The bakery"), ("invitation_id" = String, Path, description = "The invitation")),
    responses(
        (status = 200, description = "The invitation as it was", body = InvitationBody),
        (status = 401, description = "No valid token", body = ProblemBody, content_type = "application/problem+json"),
        (status = 403, description = "The token lacks the scope", body = ProblemBody, content_type = "application/problem+json"),
        (status = 404, description = "No such bakery or invitation, or another's", body = ProblemBody, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn revoke(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, invitation)): Path<(String, String)>,
) -> Result<axum::Json<InvitationBody>, Problem> {
    let tenant = bearer.tenant(&id, Scope::TeamAdmin)?;
    let revoked = app.team.revoke(&tenant, &invitation, bearer.by()).await?;
    Ok(axum::Json(InvitationBody::new(revoked, app.clock.micros())))
}
