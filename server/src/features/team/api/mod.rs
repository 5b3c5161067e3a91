//! Teams over REST, for programs with `team:admin`.

mod body;
mod invitations;
mod members;

use crate::{
    http::{ProblemBody, paging, problem::Problem},
    state::App,
};
use axum::{
    Router,
    routing::{delete, get, patch},
};
use body::{MembersQuery, PageQuery};
use obrador_core::auth::{MEMBER_ROLES, Role};
use obrador_services::{
    paging::{MOST, Start},
    team::{Order, PageRequest},
};

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

impl PageQuery {
    fn request(&self) -> Result<PageRequest, Problem> {
        request(self.limit, Order::Since, self.after.as_deref())
    }
}

impl MembersQuery {
    fn request(&self) -> Result<PageRequest, Problem> {
        let order = match &self.sort {
            None => Order::Since,
            Some(text) => text
                .parse()
                .map_err(|()| Problem::unknown_value("sort", text, Order::ALL.map(Order::as_str)))?,
        };
        Ok(request(self.limit, order, self.after.as_deref())?.holding(&self.q))
    }
}

fn request(limit: Option<i64>, order: Order, after: Option<&str>) -> Result<PageRequest, Problem> {
    // What lies outside has always been taken as the nearest that does not.
    let limit = paging::limit(limit.map(|limit| limit.clamp(1, MOST)))?;
    let after = match paging::start(after, None, order == Order::Name)? {
        Start::After(cursor) => Some(cursor),
        Start::First | Start::Page(_) => None,
    };
    Ok(PageRequest::new(limit, order, after))
}

fn role(text: &str) -> Result<Role, Problem> {
    let role = text.parse().ok().filter(|role| MEMBER_ROLES.contains(role));
    role.ok_or_else(|| Problem::unknown_value("role", text, MEMBER_ROLES.map(Role::as_str)))
}
