//! The people who are in.

use super::{
    body::{MemberBody, MembersBody, MembersQuery, NewRole, Removal, RemovedBody},
    role,
};
use crate::{
    http::{Bearer, Json, ProblemBody, Query, problem::Problem},
    state::App,
};
use axum::extract::{Path, State};
use obrador_core::auth::Scope;
use obrador_services::team::Theirs;

/// The team of a bakery: searched, sorted, a page at a time. Needs `team:admin`.
#[utoipa::path(
    get, path = "/api/v1/tenants/{id}/members", tag = "team",
    params(("id" = String, Path, description = "The bakery"), MembersQuery),
    responses(
        (status = 200, description = "A page of the team", body = MembersBody),
        (status = 401, description = "No valid token", body = ProblemBody, content_type = "application/problem+json"),
        (status = 403, description = "The token lacks the scope", body = ProblemBody, content_type = "application/problem+json"),
        (status = 404, description = "No such bakery, or another's", body = ProblemBody, content_type = "application/problem+json"),
        (status = 422, description = "No such order, or `after` is no cursor of it", body = ProblemBody, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn members(
    State(app): State<App>,
    bearer: Bearer,
    Path(id): Path<String>,
    Query(query): Query<MembersQuery>,
) -> Result<axum::Json<MembersBody>, Problem> {
    let tenant = bearer.tenant(&id, Scope::TeamAdmin)?;
    let listed = app.team.members(&tenant, &query.request()?).await?;
    Ok(axum::Json(listed.into()))
}

/// Gives a member another role. Owners are made, and made something else, by owners on the team's page only. Needs
/// `team:admin`.
#[utoipa::path(
    patch, path = "/api/v1/tenants/{id}/members/{user_id}", tag = "team",
    params(("id" = String, Path, description = "The bakery"), ("user_id" = String, Path, description = "The member")),
    request_body = NewRole,
    responses(
        (status = 200, description = "The member now", body = MemberBody),
        (status = 401, description = "No valid token", body = ProblemBody, content_type = "application/problem+json"),
        (status = 403, description = "The token lacks the scope, or it is about an owner", body = ProblemBody, content_type = "application/problem+json"),
        (status = 404, description = "No such bakery or member, or another's", body = ProblemBody, content_type = "application/problem+json"),
        (status = 422, description = "No role of a member", body = ProblemBody, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn set_role(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, user)): Path<(String, String)>,
    Json(new): Json<NewRole>,
) -> Result<axum::Json<MemberBody>, Problem> {
    let tenant = bearer.tenant(&id, Scope::TeamAdmin)?;
    let role = role(&new.role)?;
    let (member, _) = app.team.set_role(&tenant, &user, role, bearer.by()).await?;
    Ok(axum::Json(member.into()))
}

/// Takes a member's access away and ends their sessions at the bakery; answers how they were. What API keys and open
/// invitations they made is revoked, unless `revoke=false`. Owners are removed by owners on the team's page only. Needs
/// `team:admin`.
#[utoipa::path(
    delete, path = "/api/v1/tenants/{id}/members/{user_id}", tag = "team",
    params(("id" = String, Path, description = "The bakery"), ("user_id" = String, Path, description = "The member"), Removal),
    responses(
        (status = 200, description = "The member as they were", body = RemovedBody),
        (status = 400, description = "`revoke` is neither `true` nor `false`", body = ProblemBody, content_type = "application/problem+json"),
        (status = 401, description = "No valid token", body = ProblemBody, content_type = "application/problem+json"),
        (status = 403, description = "The token lacks the scope, or it is about an owner", body = ProblemBody, content_type = "application/problem+json"),
        (status = 404, description = "No such bakery or member, or another's", body = ProblemBody, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn remove(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, user)): Path<(String, String)>,
    Query(removal): Query<Removal>,
) -> Result<axum::Json<RemovedBody>, Problem> {
    let tenant = bearer.tenant(&id, Scope::TeamAdmin)?;
    let theirs = match removal.revoke {
        Some(false) => Theirs::Stays,
        _ => Theirs::Ends,
    };
    let removed = app.team.remove(&tenant, &user, bearer.by(), theirs).await?;
    Ok(axum::Json(removed.into()))
}
