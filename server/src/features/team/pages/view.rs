//! Rows of the team's page.

use obrador_app::team::{InvitationRow, MemberRow};
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
        since: day(actor, member.since),
        last_seen: member.last_seen_at.map(|at| day(actor, at)),
    }
}

pub(super) fn invitation(actor: &Actor, invitation: Invitation, now: i64) -> InvitationRow {
    InvitationRow {
        id: invitation.id,
        email: invitation.email,
        role: invitation.role,
        until: day(actor, invitation.expires_at),
        expired: invitation.expires_at <= now,
    }
}

fn day(actor: &Actor, micros: i64) -> String {
    actor.zone.short_day(actor.lang, from_micros(micros))
}
