//! Settings → team.

mod invitations;
mod view;

pub(super) use invitations::{invite, resend, revoke};

use super::{frame, links::with_status, visitor::SignedIn};
use crate::{
    app::App,
    auth::Actor,
    team::{Cursor, Order, Slice, TeamError},
};
use axum::{
    extract::{Form, Query, State},
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use leptos::prelude::*;
use obrador_app::{
    i18n::Texts,
    page::Section,
    team::{InviteForm, Outcome, TeamPage, TeamView},
};
use obrador_core::{
    auth::{MEMBER_ROLES, Permission, Role},
    ids::TenantId,
};
use serde::Deserialize;

const PATH: &str = "/app/settings/team";

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    after: String,
    q: String,
    sort: String,
    done: String,
    draft: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Chosen {
    id: String,
    role: String,
}

/// The team, open invitations, and the form.
pub(super) async fn page(State(app): State<App>, who: SignedIn, Query(asked): Query<Asked>) -> Response {
    let tenant = match who.at_bakery(&app, Permission::ViewTeam) {
        Ok(tenant) => tenant,
        Err(response) => return response,
    };
    let outcome = match asked.done.as_str() {
        "role" => Some(Outcome::Role),
        "removed" => Some(Outcome::Removed),
        "revoked" => Some(Outcome::Revoked),
        _ => None,
    };
    let mut view = TeamView {
        outcome,
        sort: asked.sort.parse::<Order>().unwrap_or_default().as_str(),
        q: asked.q,
        ..TeamView::default()
    };
    if !asked.draft.is_empty()
        && let Some(draft) = super::upgrade::draft(&app, &who, &tenant, PATH).await
    {
        view.form = invitations::of_draft(&draft);
    }
    let after = asked.after.parse().ok();
    show(&app, &who.0, &tenant, view, after, StatusCode::OK).await
}

/// Another role for somebody.
pub(super) async fn set_role(State(app): State<App>, who: SignedIn, Form(chosen): Form<Chosen>) -> Response {
    let tenant = match who.at_bakery(&app, Permission::ManageTeam) {
        Ok(tenant) => tenant,
        Err(response) => return response,
    };
    let role = chosen
        .role
        .parse()
        .ok()
        .filter(|role: &Role| MEMBER_ROLES.contains(role));
    let Some(role) = role else {
        return missing(&app, &who.0, StatusCode::UNPROCESSABLE_ENTITY);
    };
    match app
        .team
        .set_role(&tenant, &chosen.id, role, &who.0.audit_name())
        .await
    {
        // Who is no owner any more has no business on this page.
        Ok(member) if member.user_id == who.0.user_id && role != Role::Owner => {
            Redirect::to("/app").into_response()
        }
        Ok(_) => done("role"),
        Err(error) => refuse(&app, &who.0, &tenant, error).await,
    }
}

/// Somebody is no longer in the team; the reader themselves is led out.
pub(super) async fn remove(State(app): State<App>, who: SignedIn, Form(chosen): Form<Chosen>) -> Response {
    let own = chosen.id == who.0.user_id.as_str();
    let allowed = match (&who.0.tenant, own) {
        // Everybody may leave.
        (Some(tenant), true) => Ok(tenant.clone()),
        _ => who.at_bakery(&app, Permission::ManageTeam),
    };
    let tenant = match allowed {
        Ok(tenant) => tenant,
        Err(response) => return response,
    };
    match app.team.remove(&tenant, &chosen.id, &who.0.audit_name()).await {
        Ok(_) if own => {
            let mut response = Redirect::to(&format!("/{}/sign-in", who.0.lang)).into_response();
            response
                .headers_mut()
                .insert(header::SET_COOKIE, app.cookie().clear());
            response
        }
        Ok(_) => done("removed"),
        Err(error) => refuse(&app, &who.0, &tenant, error).await,
    }
}

fn done(what: &str) -> Response {
    Redirect::to(&format!("{PATH}?done={what}")).into_response()
}

async fn refuse(app: &App, actor: &Actor, tenant: &TenantId, error: TeamError) -> Response {
    match error {
        TeamError::LastOwner(_) => {
            let view = TeamView {
                outcome: Some(Outcome::LastOwner),
                ..TeamView::default()
            };
            show(app, actor, tenant, view, None, StatusCode::CONFLICT).await
        }
        TeamError::NoMember => missing(app, actor, StatusCode::NOT_FOUND),
        TeamError::Database(error) => frame::failed(app, actor.lang, &error),
    }
}

fn missing(app: &App, actor: &Actor, status: StatusCode) -> Response {
    frame::error(app, actor.lang, Some(actor), status, "error-not-found")
}

async fn show(
    app: &App,
    actor: &Actor,
    tenant: &TenantId,
    mut view: TeamView,
    after: Option<Cursor>,
    status: StatusCode,
) -> Response {
    let order = view.sort.parse().unwrap_or_default();
    // A cursor of another order, from an address mended by hand, begins anew.
    let slice = Slice::new(None, order, after).unwrap_or_else(|_| Slice::most());
    let listed = async {
        let members = app.team.members(tenant, &slice.holding(&view.q)).await?;
        let invitations = app.team.invitations(tenant, &Slice::most()).await?;
        Ok::<_, crate::db::DbError>((members, invitations))
    };
    let (members, invitations) = match listed.await {
        Ok(listed) => listed,
        Err(error) => return frame::failed(app, actor.lang, &error),
    };
    view.may_manage = actor.may(Permission::ManageTeam);
    view.verified = actor.email_verified;
    view.more = members.next.map(|next| {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("q", &view.q).append_pair("sort", view.sort);
        query.append_pair("after", &next.to_string());
        format!("{PATH}?{}", query.finish())
    });
    view.members = members
        .entries
        .into_iter()
        .map(|member| view::member(actor, member))
        .collect();
    let now = app.clock.micros();
    let rows = invitations
        .entries
        .into_iter()
        .map(|one| view::invitation(actor.lang, one, now));
    view.invitations = rows.collect();
    let title = Texts::of(actor.lang).get("team-title");
    let page = frame::signed_in(app, actor, PATH, Section::Team, title);
    with_status(
        frame::private(page, move || view! { <TeamPage view=view/> }),
        status,
    )
}

/// A view with a form that was not taken.
fn with_form(form: InviteForm) -> TeamView {
    TeamView {
        form,
        ..TeamView::default()
    }
}
