//! The people who are in.

use super::{
    body::{MemberBody, MembersBody, MembersQuery, NewRole},
    role,
};
use crate::{
    app::App,
    problem::Problem,
    rest::{Bearer, Json, ProblemBody, Query},
};
use axum::extract::{Path, State};
use obrador_core::auth::Scope;

/// The team of a bakery: searched, sorted, a page at a time. Needs `tenant:admin`.
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
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let listed = app.team.members(&tenant, &query.slice()?).await?;
    Ok(axum::Json(listed.into()))
}

/// Gives a member another role. The last owner stays owner. Needs `tenant:admin`.
#[utoipa::path(
    patch, path = "/api/v1/tenants/{id}/members/{user_id}", tag = "team",
    params(("id" = String, Path, description = "The bakery"), ("user_id" = String, Path, description = "The member")),
    request_body = NewRole,
    responses(
        (status = 200, description = "The member now", body = MemberBody),
        (status = 401, description = "No valid token", body = ProblemBody, content_type = "application/problem+json"),
        (status = 403, description = "The token lacks the scope", body = ProblemBody, content_type = "application/problem+json"),
        (status = 404, description = "No such bakery or member, or another's", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "The bakery would have no owner", body = ProblemBody, content_type = "application/problem+json"),
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
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let role = role(&new.role)?;
    let member = app
        .team
        .set_role(&tenant, &user, role, &bearer.0.audit_name())
        .await?;
    Ok(axum::Json(member.into()))
}

/// Takes a member's access away and ends their sessions at the bakery; answers how they were. The last owner stays. Needs
/// `tenant:admin`.
#[utoipa::path(
    delete, path = "/api/v1/tenants/{id}/members/{user_id}", tag = "team",
    params(("id" = String, Path, description = "The bakery"), ("user_id" = String, Path, description = "The member")),
    responses(
        (status = 200, description = "The member as they were", body = MemberBody),
        (status = 401, description = "No valid token", body = ProblemBody, content_type = "application/problem+json"),
        (status = 403, description = "The token lacks the scope", body = ProblemBody, content_type = "application/problem+json"),
        (status = 404, description = "No such bakery or member, or another's", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "The bakery would have no owner", body = ProblemBody, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn remove(
    State(app): State<App>,
    bearer: Bearer,
    Path((id, user)): Path<(String, String)>,
) -> Result<axum::Json<MemberBody>, Problem> {
    let tenant = bearer.tenant(&id, Scope::TenantAdmin)?;
    let member = app.team.remove(&tenant, &user, &bearer.0.audit_name()).await?;
    Ok(axum::Json(member.into()))
}
