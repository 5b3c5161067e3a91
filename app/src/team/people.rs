//! Who is in the team, and who is invited.

use crate::{
    i18n::texts,
    page::{FormOf, role_key},
};
use leptos::prelude::*;
use obrador_core::auth::{MEMBER_ROLES, Role};
use obrador_locales::Texts;

/// Somebody of the team.
#[derive(Debug, Clone)]
pub struct MemberRow {
    /// Their identifier.
    pub id: String,
    /// Their name.
    pub name: String,
    /// Their e-mail address.
    pub email: String,
    /// What they are.
    pub role: Role,
    /// Since when, in words.
    pub since: String,
    /// When they were last here, in words.
    pub last_seen: Option<String>,
    /// Is it the reader?
    pub own: bool,
    /// API keys they made that still work.
    pub keys: Vec<String>,
    /// Whom they invited and who can still accept.
    pub invited: Vec<String>,
}

/// Somebody who is invited.
#[derive(Debug, Clone)]
pub struct InvitationRow {
    /// The invitation's identifier.
    pub id: String,
    /// Who.
    pub email: String,
    /// What they would be.
    pub role: Role,
    /// Until when, in words.
    pub until: String,
    /// Is that over?
    pub expired: bool,
}

#[component]
pub(super) fn Members(members: Vec<MemberRow>, may_manage: bool) -> impl IntoView {
    let rows: Vec<_> = members
        .into_iter()
        .map(|member| view! { <MemberItem member=member may_manage=may_manage/> })
        .collect();
    view! { <ul class="people card">{rows}</ul> }
}

#[component]
fn MemberItem(member: MemberRow, may_manage: bool) -> impl IntoView {
    let t = texts();
    let MemberRow {
        id,
        name,
        email,
        role,
        since,
        last_seen,
        own,
        keys,
        invited,
    } = member;
    let made = (keys, invited);
    let seen = last_seen.map_or_else(
        || t.get("team-never-seen"),
        |day| t.with("team-last-seen", &[("day", day.into())]),
    );
    let since = t.with("team-since", &[("day", since.into())]);
    view! {
        <li data-member=email.clone()>
            <div class="person">
                <strong>{name.clone()} " " {own.then(|| view! { <span class="badge mine">{t.get("team-own")}</span> })}</strong>
                <span class="muted">{email.clone()}</span>
                <small class="muted">{since} " · " {seen}</small>
            </div>
            {if may_manage {
                view! { <MemberActions id=id name=name role=role own=own made=made/> }.into_any()
            } else {
                view! { <span class="badge">{t.get(role_key(role))}</span> }.into_any()
            }}
        </li>
    }
}

#[component]
fn MemberActions(
    id: String,
    name: String,
    role: Role,
    own: bool,
    made: (Vec<String>, Vec<String>),
) -> impl IntoView {
    let t = texts();
    let label = |key: &str| t.with(key, &[("name", name.clone().into())]);
    let options: Vec<_> = MEMBER_ROLES
        .into_iter()
        .map(|r| view! { <option value=r.as_str() selected=r == role>{t.get(role_key(r))}</option> })
        .collect();
    let (keys, invited) = made;
    let owner = role == Role::Owner;
    let works = !(keys.is_empty() && invited.is_empty());
    let (remove, sure, submit) = if own {
        ("account-leave", "team-leave-sure", "account-leave-submit")
    } else {
        ("team-remove", "team-remove-sure", "team-remove-submit")
    };
    view! {
        <div class="person-actions">
            <form method="post" action="/app/settings/team/role" class="role-form">
                <FormOf/>
                <input type="hidden" name="id" value=id.clone()/>
                <select name="role" aria-label=label("team-role-of")>{options}</select>
                <button class="button small" type="submit" aria-label=label("team-role-save")>{t.get("save")}</button>
                {(owner && works).then(|| view! { <small class="muted">{demotion(&keys, &invited)}</small> })}
            </form>
            <details class="sure">
                <summary class="button small danger" aria-label=(!own).then(|| label("team-remove-label"))>{t.get(remove)}</summary>
                <form method="post" action="/app/settings/team/remove">
                    <FormOf/>
                    <input type="hidden" name="id" value=id/>
                    <p>{label(sure)}</p>
                    {works.then(|| view! { <Orphans keys=keys invited=invited ends=own && owner/> })}
                    <button class="button small danger" type="submit">{t.get(submit)}</button>
                </form>
            </details>
        </div>
    }
}

/// What ends with another role.
fn demotion(keys: &[String], invited: &[String]) -> String {
    let made = made_words(texts(), keys.len(), invited.len());
    texts().with("team-demotion-revokes", &[("made", made.into())])
}

/// So many keys and open invitations, in words.
pub(super) fn made_words(t: Texts, keys: usize, invitations: usize) -> String {
    let args = [
        ("keys", (keys as f64).into()),
        ("invitations", (invitations as f64).into()),
    ];
    t.with("team-made", &args)
}

/// What somebody made that works on when they go, and whether it shall. `ends`: it ends in any case.
#[component]
pub fn Orphans(keys: Vec<String>, invited: Vec<String>, ends: bool) -> impl IntoView {
    let t = texts();
    let list = |key: &str, names: Vec<String>| {
        (!names.is_empty()).then(|| view! { <li>{t.with(key, &[("names", names.join(", ").into())])}</li> })
    };
    let (keys, invited) = (list("team-left-keys", keys), list("team-left-invited", invited));
    view! {
        <p>{t.get(if ends { "team-left-ends" } else { "team-left" })}</p>
        <ul class="left-behind">{keys}{invited}</ul>
        {(!ends).then(|| view! {
            <input type="hidden" name="asked" value="1"/>
            <label class="check"><input type="checkbox" name="revoke" value="1" checked=true/><span>{t.get("team-left-revoke")}</span></label>
        })}
    }
}

#[component]
pub(super) fn Invitations(invitations: Vec<InvitationRow>, may_manage: bool) -> impl IntoView {
    let t = texts();
    if invitations.is_empty() {
        return ().into_any();
    }
    let rows: Vec<_> = invitations
        .into_iter()
        .map(|invitation| view! { <InvitationItem invitation=invitation may_manage=may_manage/> })
        .collect();
    view! {
        <section class="stack">
            <h2>{t.get("team-invitations")}</h2>
            <ul class="people card">{rows}</ul>
        </section>
    }
    .into_any()
}

#[component]
fn InvitationItem(invitation: InvitationRow, may_manage: bool) -> impl IntoView {
    let t = texts();
    let InvitationRow {
        id,
        email,
        role,
        until,
        expired,
    } = invitation;
    let label = |key: &str| t.with(key, &[("email", email.clone().into())]);
    let day = [("day", until.into())];
    let until = t.with(
        if expired {
            "team-expired"
        } else {
            "team-open-until"
        },
        &day,
    );
    let button = |action: &'static str, class: &'static str, key: &str, name: String| {
        view! {
            <form method="post" action=action>
                <FormOf/>
                <input type="hidden" name="id" value=id.clone()/>
                <button class=class type="submit" aria-label=name>{t.get(key)}</button>
            </form>
        }
    };
    let actions = may_manage.then(|| {
        view! {
            <div class="person-actions">
                {button("/app/settings/team/invitations/resend", "button small", "team-resend", label("team-resend-label"))}
                {button("/app/settings/team/invitations/revoke", "button small danger", "team-revoke", label("team-revoke-label"))}
            </div>
        }
    });
    view! {
        <li data-invitation=email.clone()>
            <div class="person">
                <strong>{email.clone()}</strong>
                <small class="muted">{t.get(role_key(role))} " · " {until}</small>
            </div>
            {actions}
        </li>
    }
}
