//! Teams over REST, for programs with `tenant:admin`.

mod body;
mod invitations;
mod members;

use super::{Cursor, Slice};
use crate::{
    app::App,
    problem::{Problem, ProblemKind},
    rest::ProblemBody,
};
use axum::{
    Router,
    routing::{delete, get, patch},
};
use body::Page;
use obrador_core::auth::{MEMBER_ROLES, Role};

/// The routes below `/api/v1`.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/tenants/{id}/members", get(members::members))
        .route(
            "/tenants/{id}/members/{user_id}",
            patch(members::set_role).delete(members::remove),
        )
        .route(
            "/tenants/{id}/invitations",
            get(invitations::invitations).post(invitations::invite),
        )
        .route(
            "/tenants/{id}/invitations/{invitation_id}",
            delete(invitations::revoke),
        )
}

/// Their description; the whole API's document takes it in.
#[derive(utoipa::OpenApi)]
#[openapi(
    paths(
        members::members,
        members::set_role,
        members::remove,
        invitations::invitations,
        invitations::invite,
        invitations::revoke
    ),
    components(schemas(ProblemBody))
)]
pub struct Api;

impl Page {
    fn slice(self) -> Result<Slice, Problem> {
        let text = self.after.filter(|after| !after.is_empty());
        let after = text.map(|text| text.parse::<Cursor>()).transpose();
        let after = after.map_err(|_| {
            let field = vec![("field", "after".to_owned())];
            Problem::saying(ProblemKind::Invalid, "problem-unreadable-value-detail", field)
                .at("after", "unreadable")
        })?;
        Ok(Slice::new(self.limit, after))
    }
}

fn role(text: &str) -> Result<Role, Problem> {
    let role = text.parse().ok().filter(|role| MEMBER_ROLES.contains(role));
    role.ok_or_else(|| {
        let args = vec![
            ("field", "role".to_owned()),
            ("value", text.to_owned()),
            ("known", MEMBER_ROLES.map(Role::as_str).join(", ")),
        ];
        Problem::saying(ProblemKind::Invalid, "problem-unknown-value-detail", args)
            .at("role", "unknown_value")
    })
}
