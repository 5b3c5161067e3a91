//! Settings → team.

pub(crate) mod accept_invitation;
mod invitations;
mod view;

use axum::{
    Router,
    extract::{Form, Query, State},
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};

use crate::{
    page::{
        layout::{self, with_status},
        session_user::{SignedIn, forbidden},
    },
    state::App,
};
use leptos::prelude::*;
use obrador_app::{
    page::Section,
    team::{InviteForm, Outcome, TeamPage, TeamView},
};
use obrador_core::{
    auth::{Permission, Role},
    ids::TenantId,
};
use obrador_locales::Texts;
use obrador_services::{
    actor::Actor,
    team::{Cursor, Order, Revoked, Slice, TeamError, Theirs},
};
use serde::Deserialize;

/// Pages for those who are signed in.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/app/settings/team", get(page).post(invitations::invite))
        .route("/app/settings/team/role", post(set_role))
        .route("/app/settings/team/remove", post(remove))
        .route("/app/settings/team/invitations/resend", post(invitations::resend))
        .route("/app/settings/team/invitations/revoke", post(invitations::revoke))
}

/// Pages for everybody.
pub(crate) fn public_routes() -> Router<App> {
    Router::new().route(
        "/{lang}/invitations",
        get(accept_invitation::page).post(accept_invitation::accept),
    )
}

const PATH: &str = "/app/settings/team";

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    keys: String,
    invitations: String,
    after: String,
    q: String,
    sort: String,
    done: String,
    draft: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Chosen {
    id: String,
    role: String,
    /// Was it asked what becomes of their keys and invitations? Then no tick means that these stay.
    asked: String,
    revoke: String,
}

impl Chosen {
    fn theirs(&self) -> Theirs {
        if self.asked.is_empty() || !self.revoke.is_empty() {
            Theirs::Ends
        } else {
            Theirs::Stays
        }
    }
}

/// The team, open invitations, and the form.
pub(crate) async fn page(State(app): State<App>, who: SignedIn, Query(asked): Query<Asked>) -> Response {
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
        revoked: (
            asked.keys.parse().unwrap_or(0),
            asked.invitations.parse().unwrap_or(0),
        ),
        sort: asked.sort.parse::<Order>().unwrap_or_default().as_str(),
        q: asked.q,
        ..TeamView::default()
    };
    if !asked.draft.is_empty()
        && let Some(draft) = crate::page::refusal::draft(&app, &who, &tenant, PATH).await
    {
        view.form = invitations::of_draft(&draft);
    }
    let after = asked.after.parse().ok();
    show(&app, &who.0, &tenant, view, after, StatusCode::OK).await
}

/// Another role for somebody.
pub(crate) async fn set_role(State(app): State<App>, who: SignedIn, Form(chosen): Form<Chosen>) -> Response {
    let tenant = match who.at_bakery(&app, Permission::ManageTeam) {
        Ok(tenant) => tenant,
        Err(response) => return response,
    };
    let Ok(role) = chosen.role.parse() else {
        return missing(&app, &who.0, StatusCode::UNPROCESSABLE_ENTITY);
    };
    match app.team.set_role(&tenant, &chosen.id, role, who.0.by()).await {
        // Who is no owner any more has no business on this page.
        Ok((member, _)) if member.user_id == who.0.user_id && role != Role::Owner => {
            Redirect::to("/app").into_response()
        }
        Ok((_, revoked)) => done_with("role", revoked),
        Err(error) => refuse(&app, &who.0, &tenant, error).await,
    }
}

/// Somebody is no longer in the team; the reader themselves is led out.
pub(crate) async fn remove(State(app): State<App>, who: SignedIn, Form(chosen): Form<Chosen>) -> Response {
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
    let removed = app.team.remove(&tenant, &chosen.id, who.0.by(), chosen.theirs());
    match removed.await {
        Ok(_) if own => {
            let mut response = Redirect::to(&format!("/{}/sign-in", who.0.lang)).into_response();
            response
                .headers_mut()
                .insert(header::SET_COOKIE, app.cookie().clear());
            response
        }
        Ok((_, revoked)) => done_with("removed", revoked),
        Err(error) => refuse(&app, &who.0, &tenant, error).await,
    }
}

fn done(what: &str) -> Response {
    Redirect::to(&format!("{PATH}?done={what}")).into_response()
}

/// The same, with what was revoked besides.
fn done_with(what: &str, revoked: Revoked) -> Response {
    let Revoked { keys, invitations } = revoked;
    Redirect::to(&format!(
        "{PATH}?done={what}&keys={keys}&invitations={invitations}"
    ))
    .into_response()
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
        TeamError::Role => missing(app, actor, StatusCode::UNPROCESSABLE_ENTITY),
        TeamError::NotAllowed | TeamError::OwnersOnly => forbidden(app, actor),
        TeamError::Database(error) => layout::failed(app, actor.lang, &error),
    }
}

fn missing(app: &App, actor: &Actor, status: StatusCode) -> Response {
    layout::error(app, actor.lang, Some(actor), status, "error-not-found")
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
        let made = app.team.made_by_people(tenant).await?;
        Ok::<_, obrador_services::db::DbError>((members, invitations, made))
    };
    let (members, invitations, mut made) = match listed.await {
        Ok(listed) => listed,
        Err(error) => return layout::failed(app, actor.lang, &error),
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
        .map(|member| {
            let made = made.remove(&member.user_id).unwrap_or_default();
            view::member(actor, member, made)
        })
        .collect();
    let now = app.clock.micros();
    let rows = invitations
        .entries
        .into_iter()
        .map(|one| view::invitation(actor.lang, one, now));
    view.invitations = rows.collect();
    let title = Texts::of(actor.lang).get("team-title");
    let page = layout::signed_in(app, actor, PATH, Section::Team, title);
    with_status(
        layout::private(page, move || view! { <TeamPage view=view/> }),
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
