//! Settings → team.

use super::{
    invite::{InviteForm, InviteSection, Made},
    people::{InvitationRow, Invitations, MemberRow, Members},
};
use crate::{
    entitlement::{UpgradeDialog, UpgradeView},
    i18n::texts,
    list::{Filter, Found, ListAddress, ListForm, ListPart, Pager, Pages},
    page::{Notice, Told, ToldNotice},
};
use leptos::prelude::*;
use obrador_locales::Texts;

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
    /// Where the list is: who is searched for, its order.
    pub address: ListAddress,
    /// The order, as addresses name it: `since`, `name`, `-seen`.
    pub sort: &'static str,
    /// Where its other pages are.
    pub pages: Pages,
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
    let is_all = view.pages.before.is_none() && view.pages.next.is_none();
    let total = is_all.then_some(view.members.len() as i64);
    view! {
        {view.upgrade.map(|upgrade| view! { <UpgradeDialog view=upgrade/> })}
        <div class="medium">
            <h1>{t.get("team-title")}</h1>
            <p class="lead">{t.get("team-lead")}</p>
            {(!view.figure.is_empty()).then(|| view! { <p class="muted team-figure">{t.with("team-figure", &[("figure", view.figure.into())])}</p> })}
            <ToldNotice told=view.told/>
            {outcome}
            <ListForm address=view.address.clone() label=t.get("team-search") filters=vec![order(t, view.sort)]/>
            <Found address=view.address.clone() total=total/>
            <ListPart id="list" class="list-rows">
                <Members members=view.members address=view.address sort=view.sort may_manage=view.may_manage/>
                <Pager pages=view.pages/>
            </ListPart>
            <Invitations invitations=view.invitations may_manage=view.may_manage/>
            {view.may_manage.then(|| view! { <InviteSection form=view.form verified=view.verified made=view.made/> })}
        </div>
    }
}

/// What the headings sort by, for whoever has none.
fn order(t: Texts, sort: &str) -> Filter {
    let options = [
        ("since", "team-sort-since"),
        ("-since", "team-sort-latest"),
        ("name", "list-by-name"),
        ("-name", "list-by-name-back"),
        ("-seen", "team-sort-seen"),
        ("seen", "team-sort-unseen"),
    ];
    let options = options.map(|(value, key)| (value.to_owned(), t.get(key)));
    Filter::order(t.get("list-order"), options.into(), sort)
}
