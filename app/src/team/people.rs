//! Who is in the team, and who is invited.

use crate::{
    i18n::texts,
    list::{ListAddress, NothingFound, SortHeading},
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

impl MemberRow {
    /// Have they made keys or invitations that still work?
    fn made_what_works(&self) -> bool {
        !(self.keys.is_empty() && self.invited.is_empty())
    }
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

/// The team, each person in a row.
#[component]
pub(super) fn Members(
    members: Vec<MemberRow>,
    address: ListAddress,
    sort: &'static str,
    may_manage: bool,
) -> impl IntoView {
    let t = texts();
    if members.is_empty() {
        let words = address.get("q").to_owned();
        return view! { <NothingFound address=address words=words/> }.into_any();
    }
    let heading = |key: &'static str, label: &str, descends: bool| {
        view! {
            <SortHeading address=address.clone() sort=sort.to_owned() key=key label=t.get(label) descends=descends
                class=key/>
        }
    };
    let headings = view! {
        <tr>
            {heading("name", "team-name", false)}
            <th scope="col" class="role">{t.get("team-role")}</th>
            {heading("since", "team-since-heading", false)}
            {heading("seen", "team-seen-heading", true)}
            {may_manage.then(|| view! { <td class="row-act"></td> })}
        </tr>
    };
    let rows: Vec<_> = members
        .into_iter()
        .map(|member| view! { <MemberItem member=member may_manage=may_manage/> })
        .collect();
    view! {
        <div class="table-scroll list-box" tabindex="0" role="group" aria-label=t.get("team-title")>
            <table class="list stacks team-list">
                <thead>{headings}</thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

#[component]
fn MemberItem(member: MemberRow, may_manage: bool) -> impl IntoView {
    let t = texts();
    let seen = member
        .last_seen
        .clone()
        .unwrap_or_else(|| t.get("team-never-seen"));
    let own = member
        .own
        .then(|| view! { <span class="badge mine">{t.get("team-own")}</span> });
    let role = if may_manage {
        view! { <RoleForm member=member.clone()/> }.into_any()
    } else {
        view! { <span class="badge">{t.get(role_key(member.role))}</span> }.into_any()
    };
    let remove = may_manage.then(|| {
        let member = member.clone();
        view! { <td class="row-act"><RemoveForm member=member/></td> }
    });
    view! {
        <tr data-member=member.email.clone()>
            <th scope="row">
                <span>{member.name.clone()}</span>" "{own}
                <small>{member.email.clone()}</small>
            </th>
            <td class="role">{role}</td>
            <td class="since" data-label=t.get("team-since-heading")>{member.since.clone()}</td>
            <td class="seen" data-label=t.get("team-seen-heading")>{seen}</td>
            {remove}
        </tr>
    }
    .into_any()
}

#[component]
fn RoleForm(member: MemberRow) -> impl IntoView {
    let t = texts();
    let label = |key: &str| t.with(key, &[("name", member.name.clone().into())]);
    let options: Vec<_> = MEMBER_ROLES
        .into_iter()
        .map(|role| {
            let selected = role == member.role;
            view! { <option value=role.as_str() selected=selected>{t.get(role_key(role))}</option> }
        })
        .collect();
    let ends = (member.role == Role::Owner && member.made_what_works())
        .then(|| view! { <small class="muted">{demotion(&member.keys, &member.invited)}</small> });
    view! {
        <form method="post" action="/app/settings/team/role" class="role-form">
            <FormOf/>
            <input type="hidden" name="id" value=member.id.clone()/>
            <select name="role" aria-label=label("team-role-of")>{options}</select>
            <button class="button small" type="submit" aria-label=label("team-role-save")>{t.get("save")}</button>
            {ends}
        </form>
    }
    .into_any()
}

#[component]
fn RemoveForm(member: MemberRow) -> impl IntoView {
    let t = texts();
    let label = |key: &str| t.with(key, &[("name", member.name.clone().into())]);
    let (remove, sure, submit) = if member.own {
        ("account-leave", "team-leave-sure", "account-leave-submit")
    } else {
        ("team-remove", "team-remove-sure", "team-remove-submit")
    };
    let (sure, named) = (label(sure), (!member.own).then(|| label("team-remove-label")));
    let ends = member.own && member.role == Role::Owner;
    let orphans = member
        .made_what_works()
        .then(|| view! { <Orphans keys=member.keys.clone() invited=member.invited.clone() ends=ends/> });
    view! {
        <details class="sure">
            <summary class="button small danger" aria-label=named>{t.get(remove)}</summary>
            <form method="post" action="/app/settings/team/remove">
                <FormOf/>
                <input type="hidden" name="id" value=member.id.clone()/>
                <p>{sure}</p>
                {orphans}
                <button class="button small danger" type="submit">{t.get(submit)}</button>
            </form>
        </details>
    }
    .into_any()
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
