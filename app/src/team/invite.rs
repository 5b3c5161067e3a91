//! The form that invites somebody.

use crate::{
    i18n::texts,
    page::{FormOf, Kind, OnceOnly, SelectField, TextField, role_key},
};
use leptos::prelude::*;
use obrador_core::auth::MEMBER_ROLES;

/// What is wrong with the address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InviteProblem {
    /// It is none.
    Email,
    /// They are in the team.
    Member,
    /// They are invited already.
    Invited,
    /// As many are open as may.
    TooManyOpen,
    /// Enough mails for now.
    TooManyMails,
}

impl InviteProblem {
    fn key(self) -> &'static str {
        match self {
            Self::Email => "email-error",
            Self::Member => "team-member-already",
            Self::Invited => "team-invited-already",
            Self::TooManyOpen => "team-too-many-open",
            Self::TooManyMails => "error-too-many-mails-text",
        }
    }
}

/// What was typed, and what was wrong with it.
#[derive(Debug, Clone, Default)]
pub struct InviteForm {
    /// As typed.
    pub email: String,
    /// As chosen; empty for staff.
    pub role: String,
    /// What is wrong.
    pub problem: Option<InviteProblem>,
}

/// An invitation just made.
#[derive(Debug, Clone)]
pub struct Made {
    /// For whom.
    pub email: String,
    /// Its link.
    pub link: String,
    /// Is a mail on its way?
    pub mailed: bool,
}

/// The form, or what has to be done before; above it the link just made, this once. The focus is on
/// what came of it: the link, or the field that was wrong.
#[component]
pub(super) fn InviteSection(form: InviteForm, verified: bool, made: Option<Made>) -> impl IntoView {
    let t = texts();
    let id = made.is_none().then_some("invite");
    let link = made.map(|made| view! { <MadeLink made=made/> });
    if !verified {
        return view! {
            {link}
            <section class="card form" id=id>
                <h2>{t.get("team-invite")}</h2>
                <p>{t.get("team-verify-first")}</p>
                <p><a class="button" href="/app/settings/account">{t.get("nav-account")}</a></p>
            </section>
        }
        .into_any();
    }
    let roles = MEMBER_ROLES
        .iter()
        .rev()
        .map(|role| (role.as_str().to_owned(), t.get(role_key(*role))));
    let chosen = if form.role.is_empty() {
        "staff".to_owned()
    } else {
        form.role
    };
    view! {
        {link}
        <form method="post" action="/app/settings/team" class="card form" id=id novalidate=true>
            <FormOf/>
            <h2>{t.get("team-invite")}</h2>
            <p class="muted">{t.get("team-invite-text")}</p>
            <div class="field-pair">
                <TextField name="email" label="email" kind=Kind::OTHERS_EMAIL value=form.email
                    error=form.problem.map(InviteProblem::key)/>
                <SelectField name="role" label="account-role" options=roles.collect() chosen=chosen help="team-roles-help" error=None/>
            </div>
            <button class="button primary" type="submit">{t.get("team-invite-submit")}</button>
        </form>
    }
    .into_any()
}

/// The link, this once.
#[component]
fn MadeLink(made: Made) -> impl IntoView {
    let t = texts();
    let key = if made.mailed {
        "team-invited"
    } else {
        "team-invited-without-mail"
    };
    let title = t.with(key, &[("email", made.email.into())]);
    view! { <OnceOnly id="invite" title=title text=Some(t.get("team-link-once")) secret=made.link copy=t.get("roi-copy")/> }
}
