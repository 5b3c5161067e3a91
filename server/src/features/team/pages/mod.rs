//! Settings → team.

mod accept_invitation;
mod invitations;
mod told;
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
        error::PageError,
        layout::{self, with_status},
        session_user::SignedIn,
    },
    state::App,
};
use leptos::prelude::*;
use obrador_app::{
    catalogue::Counted,
    list::{ListAddress, Pages},
    page::Section,
    team::{InviteForm, Outcome, TeamPage, TeamView},
};
use obrador_core::{
    auth::{Permission, Role},
    ids::TenantId,
    usage::Metric,
};
use obrador_locales::Texts;
use obrador_services::{
    actor::Actor,
    db::DbError,
    paging::{Cursor, LIMIT},
    team::{Order, PageRequest, Revoked, TeamError, Theirs},
    usage::UsageError,
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
struct TeamQuery {
    keys: String,
    invitations: String,
    who: String,
    was: String,
    after: String,
    q: String,
    sort: String,
    done: String,
    draft: String,
}

/// About one person of the team, or one invitation.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct RowForm {
    id: String,
    role: String,
    /// Was it asked what becomes of their keys and invitations? Then no tick means that these stay.
    asked: String,
    revoke: String,
}

impl RowForm {
    fn theirs(&self) -> Theirs {
        if self.asked.is_empty() || !self.revoke.is_empty() {
            Theirs::Ends
        } else {
            Theirs::Stays
        }
    }
}

/// The team, open invitations, and the form.
async fn page(
    State(app): State<App>,
    who: SignedIn,
    Query(query): Query<TeamQuery>,
) -> Result<Response, PageError> {
    let tenant = who.at_bakery(Permission::ViewTeam)?;
    let mut view = TeamView {
        told: told::done_to(&app, &who.actor, &tenant, &query).await?,
        sort: query.sort.parse::<Order>().unwrap_or_default().as_str(),
        address: ListAddress::new(PATH).with("q", query.q.trim()),
        ..TeamView::default()
    };
    if !query.draft.is_empty()
        && let Some(draft) = crate::page::refusal::draft(&app, &who, &tenant, PATH).await
    {
        view.form = invitations::of_draft(&draft);
    }
    let after = query.after.parse().ok();
    show(&app, &who.actor, &tenant, view, after, StatusCode::OK).await
}

/// Another role for somebody.
async fn set_role(
    State(app): State<App>,
    who: SignedIn,
    Form(form): Form<RowForm>,
) -> Result<Response, PageError> {
    let tenant = who.at_bakery(Permission::ManageTeam)?;
    let Ok(role) = form.role.parse() else {
        return Ok(no_such_role(&app, &who.actor));
    };
    let was = app.team.role_of(&tenant, &form.id).await?;
    match app.team.set_role(&tenant, &form.id, role, who.actor.by()).await {
        // Who is no owner any more has no business on this page.
        Ok((member, _)) if member.user_id == who.actor.user_id && role != Role::Owner => {
            Ok(Redirect::to("/app").into_response())
        }
        Ok((member, revoked)) => {
            let was = was.map_or_else(String::new, |was| format!("&was={was}"));
            let whom = format!("{}{was}", member.user_id);
            Ok(done_with("role", &whom, revoked))
        }
        Err(error) => refuse(&app, &who.actor, &tenant, error).await,
    }
}

/// Somebody is no longer in the team; the reader themselves is led out.
async fn remove(
    State(app): State<App>,
    who: SignedIn,
    Form(form): Form<RowForm>,
) -> Result<Response, PageError> {
    let own = form.id == who.actor.user_id.as_str();
    let tenant = match &who.actor.tenant {
        // Everybody may leave.
        Some(tenant) if own => tenant.clone(),
        _ => who.at_bakery(Permission::ManageTeam)?,
    };
    let removed = app.team.remove(&tenant, &form.id, who.actor.by(), form.theirs());
    match removed.await {
        Ok(_) if own => {
            let mut response = Redirect::to(&format!("/{}/sign-in", who.actor.lang)).into_response();
            response
                .headers_mut()
                .insert(header::SET_COOKIE, app.cookie().clear());
            Ok(response)
        }
        Ok((member, revoked)) => Ok(done_with("removed", member.user_id.as_str(), revoked)),
        Err(error) => refuse(&app, &who.actor, &tenant, error).await,
    }
}

/// What was done, to whom, and what was revoked besides: identifiers alone, as addresses are logged.
fn done_with(what: &str, who: &str, revoked: Revoked) -> Response {
    let Revoked { keys, invitations } = revoked;
    Redirect::to(&format!(
        "{PATH}?done={what}&keys={keys}&invitations={invitations}&who={who}"
    ))
    .into_response()
}

async fn refuse(
    app: &App,
    actor: &Actor,
    tenant: &TenantId,
    error: TeamError,
) -> Result<Response, PageError> {
    match error {
        TeamError::LastOwner(_) => {
            let view = TeamView {
                outcome: Some(Outcome::LastOwner),
                ..TeamView::default()
            };
            show(app, actor, tenant, view, None, StatusCode::CONFLICT).await
        }
        TeamError::NoMember => Err(PageError::NOT_FOUND),
        TeamError::Role => Ok(no_such_role(app, actor)),
        TeamError::NotAllowed | TeamError::OwnersOnly => Err(PageError::FORBIDDEN),
        TeamError::Database(error) => Err(error.into()),
    }
}

/// No form of this page sends such a role.
fn no_such_role(app: &App, actor: &Actor) -> Response {
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    layout::error(app, actor.lang, Some(actor), status, "error-not-found")
}

async fn show(
    app: &App,
    actor: &Actor,
    tenant: &TenantId,
    view: TeamView,
    after: Option<Cursor>,
    status: StatusCode,
) -> Result<Response, PageError> {
    let view = with_lists(app, actor, tenant, view, after).await?;
    let title = Texts::of(actor.lang).get("team-title");
    let page = layout::signed_in(app, actor, PATH, Section::Team, title);
    Ok(with_status(
        layout::private(page, move || view! { <TeamPage view=view/> }),
        status,
    ))
}

/// A view with the people and the open invitations.
async fn with_lists(
    app: &App,
    actor: &Actor,
    tenant: &TenantId,
    view: TeamView,
    after: Option<Cursor>,
) -> Result<TeamView, DbError> {
    let order: Order = view.sort.parse().unwrap_or_default();
    let sorted = if order == Order::Since { "" } else { view.sort };
    let address = ListAddress::new(PATH)
        .with("q", view.address.get("q"))
        .with("sort", sorted);
    let begun = after.is_some();
    // A cursor of another order, from an address mended by hand, begins anew.
    let request = PageRequest::new(LIMIT, order, after);
    let members = app
        .team
        .members(tenant, &request.holding(address.get("q")))
        .await?;
    let invitations = app.team.invitations(tenant, &PageRequest::whole()).await?;
    let mut made = app.team.made_by_people(tenant).await?;
    let now = app.clock.micros();
    let member_rows = members.entries.into_iter().map(|member| {
        let made = made.remove(&member.user_id).unwrap_or_default();
        view::member(actor, member, made)
    });
    let invitations = invitations.entries.into_iter();
    let invitation_rows = invitations.map(|one| view::invitation(actor, one, now));
    let overview = match app.usage.summary(tenant).await {
        Ok(overview) => Some(overview),
        Err(UsageError::UnknownTenant(_)) => None,
        Err(UsageError::Database(error)) => return Err(error),
    };
    let users = overview
        .as_ref()
        .and_then(|overview| overview.metric(Metric::Users));
    let figure = users.map(|users| Counted::of(Texts::of(actor.lang), users).figure);
    Ok(TeamView {
        figure: figure.unwrap_or_default(),
        may_manage: actor.may(Permission::ManageTeam),
        verified: actor.email_verified,
        sort: order.as_str(),
        pages: Pages {
            number: None,
            before: begun.then(|| address.href()),
            next: members
                .next
                .map(|next| address.clone().with("after", next.to_string()).href()),
        },
        address,
        members: member_rows.collect(),
        invitations: invitation_rows.collect(),
        ..view
    })
}

/// A view with a form that was not taken.
fn with_form(form: InviteForm) -> TeamView {
    TeamView {
        form,
        ..TeamView::default()
    }
}
