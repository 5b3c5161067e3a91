//! Settings → team.

use super::{
    invite::{InviteForm, InviteSection, Made},
    people::{InvitationRow, Invitations, MemberRow, Members, made_words},
};
use crate::{
    copy_button::CopyButton,
    entitlement::{UpgradeDialog, UpgradeView},
    i18n::texts,
    page::Notice,
};
use leptos::prelude::*;
use obrador_core::bounds::length::SEARCH;

/// What was just done, or could not be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Somebody has another role.
    Role,
    /// Somebody is no longer in the team.
    Removed,
    /// An invitation is taken back.
    Revoked,
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
    /// Its text, and whether it went well.
    fn words(self) -> (&'static str, bool) {
        match self {
            Self::Role => ("team-role-changed", true),
            Self::Removed => ("team-removed", true),
            Self::Revoked => ("team-revoked", true),
            Self::LastOwner => ("team-last-owner", false),
            Self::NotAgain => ("team-not-again", false),
            Self::TooManyMails => ("error-too-many-mails-text", false),
            Self::VerifyFirst => ("team-verify-first", false),
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
    pub outcome: Option<Outcome>,
    /// How many API keys and open invitations were revoked with it.
    pub revoked: (u32, u32),
    /// The plan has no room.
    pub upgrade: Option<UpgradeView>,
}

/// The page.
#[component]
pub fn TeamPage(view: TeamView) -> impl IntoView {
    let t = texts();
    let outcome = view.outcome.map(|outcome| {
        let (key, good) = outcome.words();
        let (keys, invitations) = view.revoked;
        let revoked = (good && keys.saturating_add(invitations) > 0).then(|| {
            let made = made_words(keys as usize, invitations as usize);
            [" ", &t.with("team-revoked-with", &[("made", made.into())])].concat()
        });
        view! { <Notice good=good>{t.get(key)}{revoked}</Notice> }
    });
    view! {
        {view.upgrade.map(|upgrade| view! { <UpgradeDialog view=upgrade/> })}
        <div class="medium">
            <h1>{t.get("team-title")}</h1>
            <p class="lead">{t.get("team-lead")}</p>
            {(!view.figure.is_empty()).then(|| view! { <p class="muted team-figure">{t.with("team-figure", &[("figure", view.figure.into())])}</p> })}
            {outcome}
            {view.made.map(|made| view! { <MadeNotice made=made/> })}
            <Search q=view.q.clone() sort=view.sort/>
            {(view.members.is_empty() && !view.q.trim().is_empty())
                .then(|| view! { <p class="empty">{t.get("team-nobody")}</p> })}
            <Members members=view.members may_manage=view.may_manage/>
            {view.more.map(|href| view! { <p><a class="button" href=href rel="next">{t.get("team-more")}</a></p> })}
            <Invitations invitations=view.invitations may_manage=view.may_manage/>
            {view.may_manage.then(|| view! { <InviteSection form=view.form verified=view.verified/> })}
        </div>
    }
}

/// The link, this once.
#[component]
fn MadeNotice(made: Made) -> impl IntoView {
    let t = texts();
    let key = if made.mailed {
        "team-invited"
    } else {
        "team-invited-without-mail"
    };
    let email = [("email", made.email.into())];
    view! {
        <Notice good=true>
            <p><strong>{t.with(key, &email)}</strong></p>
            <p>{t.get("team-link-once")}</p>
            <p><code class="token">{made.link.clone()}</code></p>
            <CopyButton text=made.link label=t.get("roi-copy") copied=t.get("roi-copied")/>
        </Notice>
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
