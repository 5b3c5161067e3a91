//! Rows of the team's page.

use obrador_app::team::{InvitationRow, MemberRow};
use obrador_core::i18n::{DateStyle, Lang, format_date};
use obrador_services::{
    actor::Actor,
    clock::from_micros,
    team::{Invitation, Member, Orphans},
};

pub(super) fn member(actor: &Actor, member: Member, made: Orphans) -> MemberRow {
    MemberRow {
        own: member.user_id == actor.user_id,
        id: member.user_id.into(),
        name: member.name,
        email: member.email,
        role: member.role,
        keys: made.keys,
        invited: made.invited,
        since: day(actor.lang, member.since),
        last_seen: member.last_seen_at.map(|at| day(actor.lang, at)),
    }
}

pub(super) fn invitation(lang: Lang, invitation: Invitation, now: i64) -> InvitationRow {
    InvitationRow {
        id: invitation.id,
        email: invitation.email,
        role: invitation.role,
        until: day(lang, invitation.expires_at),
        expired: invitation.expires_at <= now,
    }
}

fn day(lang: Lang, micros: i64) -> String {
    format_date(lang, from_micros(micros).date_naive(), DateStyle::Short)
}
