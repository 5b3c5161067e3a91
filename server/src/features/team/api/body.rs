//! What is sent and answered about teams.

use crate::http::{
    paging::saturated,
    problem::{Problem, ProblemKind},
    values,
};
use chrono::{DateTime, Utc};
use obrador_core::{auth::Role, bounds::count::OPEN_INVITATIONS, i18n::Lang, ids::UserId};
use obrador_services::{
    clock::from_micros,
    mail::MailTransport,
    paging::Listed,
    team::{Invitation, InviteError, Member, NewInvitation, Revoked, TeamError},
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Which page of a list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct PageQuery {
    /// How many entries; 50 unless it says otherwise, 200 at most
    #[param(value_type = Option<values::AnyLimit>, inline, example = 50)]
    #[serde(default, deserialize_with = "saturated")]
    pub(super) limit: Option<i64>,
    /// `next` of the page before
    pub(super) after: Option<String>,
}

/// Which part of the team.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct MembersQuery {
    /// A part of the name or e-mail address, whatever its case and accents
    #[serde(default)]
    #[param(value_type = values::SearchText, inline, required = false, example = "ane")]
    pub(super) q: String,
    /// `since` (who has been in it longest comes first), `name`, or `-seen` (who was here last comes first)
    #[param(value_type = Option<values::MemberOrder>, inline, example = "name")]
    pub(super) sort: Option<String>,
    /// How many entries; 50 unless it says otherwise, 200 at most
    #[param(value_type = Option<values::AnyLimit>, inline, example = 50)]
    #[serde(default, deserialize_with = "saturated")]
    pub(super) limit: Option<i64>,
    /// `next` of the page before, in the same order
    pub(super) after: Option<String>,
}

/// Somebody of the team.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct MemberBody {
    #[schema(value_type = String, example = "5f0c9a1e2b3d4c5f6a7b8c9d0e1f2a3b")]
    user_id: UserId,
    #[schema(example = "Ane Etxeberria")]
    name: String,
    #[schema(example = "ane@example.com")]
    email: String,
    /// `owner`, `manager` or `staff`.
    #[schema(value_type = values::RoleName)]
    role: Role,
    since: DateTime<Utc>,
    /// When they were last signed in here, to the hour; null if never.
    last_seen_at: Option<DateTime<Utc>>,
}

impl From<Member> for MemberBody {
    fn from(member: Member) -> Self {
        Self {
            user_id: member.user_id,
            name: member.name,
            email: member.email,
            role: member.role,
            since: from_micros(member.since),
            last_seen_at: member.last_seen_at.map(from_micros),
        }
    }
}

/// A member who is none any more, as they were.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct RemovedBody {
    #[serde(flatten)]
    member: MemberBody,
    /// How many API keys that they had made were revoked with them.
    revoked_api_keys: usize,
    /// How many open invitations of theirs were revoked with them.
    revoked_invitations: usize,
}

impl From<(Member, Revoked)> for RemovedBody {
    fn from((member, revoked): (Member, Revoked)) -> Self {
        Self {
            member: member.into(),
            revoked_api_keys: revoked.keys,
            revoked_invitations: revoked.invitations,
        }
    }
}

/// What becomes of what they made.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Removal {
    /// Revoke the API keys and open invitations that they made, too? Yes, unless it says `false`
    pub(super) revoke: Option<bool>,
}

/// A page of the team.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct MembersBody {
    members: Vec<MemberBody>,
    /// `after` of the next page; null on the last.
    next: Option<String>,
}

impl From<Listed<Member>> for MembersBody {
    fn from(listed: Listed<Member>) -> Self {
        Self {
            members: listed.entries.into_iter().map(MemberBody::from).collect(),
            next: listed.next.map(|next| next.to_string()),
        }
    }
}

/// Another role.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewRole {
    /// `owner`, `manager` or `staff`.
    #[schema(value_type = values::RoleName)]
    pub(super) role: String,
}

/// An invitation that is neither accepted nor revoked.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct InvitationBody {
    id: String,
    #[schema(example = "jon@example.com")]
    email: String,
    /// `owner`, `manager` or `staff`.
    #[schema(value_type = values::RoleName)]
    role: Role,
    /// The language of the mail.
    #[schema(value_type = values::LangName)]
    lang: Lang,
    created_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
    /// It can no longer be accepted.
    expired: bool,
}

impl InvitationBody {
    pub(super) fn new(invitation: Invitation, now: i64) -> Self {
        Self {
            id: invitation.id,
            email: invitation.email,
            role: invitation.role,
            lang: invitation.lang,
            created_at: from_micros(invitation.created_at),
            expires_at: from_micros(invitation.expires_at),
            expired: invitation.expires_at <= now,
        }
    }
}

/// A page of invitations.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct InvitationsBody {
    invitations: Vec<InvitationBody>,
    /// `after` of the next page; null on the last.
    next: Option<String>,
}

impl InvitationsBody {
    pub(super) fn new(listed: Listed<Invitation>, now: i64) -> Self {
        let bodies = listed
            .entries
            .into_iter()
            .map(|one| InvitationBody::new(one, now));
        Self {
            invitations: bodies.collect(),
            next: listed.next.map(|next| next.to_string()),
        }
    }
}

/// Whom to invite.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Invite {
    #[schema(value_type = values::Email)]
    pub(super) email: String,
    /// `owner`, `manager` or `staff`.
    #[schema(value_type = values::RoleName)]
    pub(super) role: String,
    /// The language of the mail, `en`, `es` or `eu`, for somebody whose own is not known; that of the request where it is
    /// left out.
    #[schema(value_type = Option<values::LangName>)]
    pub(super) lang: Option<Lang>,
}

/// An invitation just made.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct NewInvitationBody {
    #[serde(flatten)]
    invitation: InvitationBody,
    /// The link to hand on; never shown again.
    link: String,
    /// Is a mail with the link on its way?
    mailed: bool,
}

impl NewInvitationBody {
    pub(super) fn new(made: NewInvitation, now: i64) -> Self {
        Self {
            invitation: InvitationBody::new(made.invitation, now),
            link: made.link,
            mailed: made.mail == MailTransport::Sent,
        }
    }
}

impl From<TeamError> for Problem {
    fn from(error: TeamError) -> Self {
        match error {
            TeamError::NoMember => Self::new(ProblemKind::NotFound),
            TeamError::Role => Self::unreadable("role"),
            TeamError::NotAllowed => Self::new(ProblemKind::Forbidden),
            TeamError::OwnersOnly => Self::new(ProblemKind::OwnersOnly),
            TeamError::LastOwner(_) => Self::saying(
                ProblemKind::Conflict,
                "problem-team-last-owner-detail",
                Vec::new(),
            ),
            TeamError::Database(error) => error.into(),
        }
    }
}

impl From<InviteError> for Problem {
    fn from(error: InviteError) -> Self {
        let conflict = |detail| Self::saying(ProblemKind::Conflict, detail, Vec::new());
        match error {
            InviteError::Email => Self::saying(ProblemKind::Invalid, "problem-team-email-detail", Vec::new())
                .at("email", "unreadable"),
            InviteError::Member => conflict("problem-team-member-detail").at("email", "taken"),
            InviteError::Invited => conflict("problem-team-invited-detail").at("email", "taken"),
            InviteError::TooMany { .. } => conflict("problem-team-mails-detail"),
            InviteError::TooManyOpen => Self::saying(
                ProblemKind::Invalid,
                "problem-team-open-detail",
                vec![("most", OPEN_INVITATIONS.to_string())],
            )
            .at("email", "too_many"),
            InviteError::Unknown => Self::new(ProblemKind::NotFound),
            InviteError::UnknownTenant => Self::new(ProblemKind::TenantNotFound),
            InviteError::Role => Self::unreadable("role"),
            InviteError::NotAllowed => Self::new(ProblemKind::Forbidden),
            InviteError::OwnersOnly => Self::new(ProblemKind::OwnersOnly),
            InviteError::Unverified => Self::new(ProblemKind::Unverified),
            InviteError::Check(error) => error.into(),
            InviteError::Database(error) => error.into(),
        }
    }
}
