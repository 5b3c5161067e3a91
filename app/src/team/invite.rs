//! The form that invites somebody.

use crate::{
    i18n::texts,
    page::{FormOf, Kind, SelectField, TextField, role_key},
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

/// The form, or what has to be done before.
#[component]
pub(super) fn InviteSection(form: InviteForm, verified: bool) -> impl IntoView {
    let t = texts();
    if !verified {
        return view! {
            <section class="card form" id="invite">
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
        <form method="post" action="/app/settings/team#invite" class="card form" id="invite" novalidate=true>
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
