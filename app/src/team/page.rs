//! Settings → team.

use super::{
    invite::{InviteForm, InviteSection, Made},
    people::{InvitationRow, Invitations, MemberRow, Members},
};
use crate::{
    entitlement::{UpgradeDialog, UpgradeView},
    i18n::texts,
    page::{Notice, Told, ToldNotice},
};
use leptos::prelude::*;
use obrador_core::bounds::length::SEARCH;

/// What could not be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nobody would be left to run the bakery.
    LastOwner,
    /// An invitation could not be sent again: they are in the team or invited anew.
    NotAgain,
    /// Enough mails for now.
    TooManyMails,
    /// The reader has to verify their own address first.
    VerifyFirst,
}

impl Outcome {
    fn key(self) -> &'static str {
        match self {
            Self::LastOwner => "team-last-owner",
            Self::NotAgain => "team-not-again",
            Self::TooManyMails => "error-too-many-mails-text",
            Self::VerifyFirst => "team-verify-first",
        }
    }
}

/// What the page shows.
#[derive(Debug, Clone, Default)]
pub struct TeamView {
    /// The team.
    pub members: Vec<MemberRow>,
    /// What is searched for; empty for everybody.
    pub q: String,
    /// The order: `since`, `name` or `-seen`.
    pub sort: &'static str,
    /// The address of the next page of it.
    pub more: Option<String>,
    /// Open invitations.
    pub invitations: Vec<InvitationRow>,
    /// How many users count, of how many, in words.
    pub figure: String,
    /// May the reader change anything?
    pub may_manage: bool,
    /// Has the reader verified their address? Before that they invite nobody.
    pub verified: bool,
    /// The form.
    pub form: InviteForm,
    /// An invitation just made, with its link.
    pub made: Option<Made>,
    /// What was just done.
    pub told: Option<Told>,
    /// What could not be done.
    pub outcome: Option<Outcome>,
    /// The plan has no room.
    pub upgrade: Option<UpgradeView>,
}

/// The page.
#[component]
pub fn TeamPage(view: TeamView) -> impl IntoView {
    let t = texts();
    let outcome = view
        .outcome
        .map(|outcome| view! { <Notice good=false>{t.get(outcome.key())}</Notice> });
    view! {
        {view.upgrade.map(|upgrade| view! { <UpgradeDialog view=upgrade/> })}
        <div class="medium">
            <h1>{t.get("team-title")}</h1>
            <p class="lead">{t.get("team-lead")}</p>
            {(!view.figure.is_empty()).then(|| view! { <p class="muted team-figure">{t.with("team-figure", &[("figure", view.figure.into())])}</p> })}
            <ToldNotice told=view.told/>
            {outcome}
            <Search q=view.q.clone() sort=view.sort/>
            {(view.members.is_empty() && !view.q.trim().is_empty())
                .then(|| view! { <p class="empty">{t.get("team-nobody")}</p> })}
            <Members members=view.members may_manage=view.may_manage/>
            {view.more.map(|href| view! { <p><a class="button" href=href rel="next">{t.get("team-more")}</a></p> })}
            <Invitations invitations=view.invitations may_manage=view.may_manage/>
            {view.may_manage.then(|| view! { <InviteSection form=view.form verified=view.verified made=view.made/> })}
        </div>
    }
}

#[component]
fn Search(q: String, sort: &'static str) -> impl IntoView {
    let t = texts();
    let option = |value: &'static str, key: &str| view! { <option value=value selected=value == sort>{t.get(key)}</option> };
    view! {
        <form method="get" action="/app/settings/team" role="search" class="team-search">
            <div class="field">
                <label for="team-q">{t.get("team-search")}</label>
                <input id="team-q" name="q" type="search" maxlength=SEARCH.to_string() value=q/>
            </div>
            <div class="field">
                <label for="team-sort">{t.get("catalogue-sort")}</label>
                <select id="team-sort" name="sort">
                    {option("since", "team-sort-since")}
                    {option("name", "catalogue-sort-name")}
                    {option("-seen", "team-sort-seen")}
                </select>
            </div>
            <button class="button" type="submit">{t.get("team-search-go")}</button>
        </form>
    }
}
