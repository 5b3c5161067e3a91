//! Teams over REST, for programs with `team:admin`.

mod body;
mod invitations;
mod members;

use crate::{
    http::{ProblemBody, problem::Problem},
    state::App,
};
use axum::{
    Router,
    routing::{delete, get, patch},
};
use body::{MembersQuery, Page};
use obrador_core::auth::{MEMBER_ROLES, Role};
use obrador_services::team::{Cursor, Order, Slice};

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
        slice(self.limit, Order::Since, self.after)
    }
}

impl MembersQuery {
    fn slice(self) -> Result<Slice, Problem> {
        let order = match self.sort {
            None => Order::Since,
            Some(text) => text
                .parse()
                .map_err(|()| Problem::unknown_value("sort", &text, Order::ALL.map(Order::as_str)))?,
        };
        Ok(slice(self.limit, order, self.after)?.holding(&self.q))
    }
}

fn slice(limit: Option<i64>, order: Order, after: Option<String>) -> Result<Slice, Problem> {
    let after = after.filter(|after| !after.is_empty());
    let after = after.map(|text| text.parse::<Cursor>()).transpose();
    after
        .and_then(|after| Slice::new(limit, order, after))
        .map_err(|_| Problem::unreadable("after"))
}

fn role(text: &str) -> Result<Role, Problem> {
    let role = text.parse().ok().filter(|role| MEMBER_ROLES.contains(role));
    role.ok_or_else(|| Problem::unknown_value("role", text, MEMBER_ROLES.map(Role::as_str)))
}
