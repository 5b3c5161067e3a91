//! Inviting somebody, and taking it back.

use super::{Invitation, InviteError, PageRequest, TeamService, store};
use crate::{
    account::MailError,
    actor::By,
    audit,
    auth::{Address, person_store::person_of_email},
    db::{Access, DbError, Tx},
    mail::{EmailMessage, MailTransport, Recipient},
    paging::Listed,
    random, tenant,
    usage::store::promised::promised,
};
use chrono::TimeDelta;
use obrador_core::{
    auth::{MEMBER_ROLES, Permission, Role},
    bounds::{count::OPEN_INVITATIONS, time::INVITATION_DAYS},
    email::checked_email,
    i18n::Lang,
    ids::TenantId,
    usage::Metric,
};
use std::net::IpAddr;

/// How long an invitation that can't be accepted any more is remembered, in days.
const REMEMBERED_DAYS: i64 = 30;

/// An invitation just made or renewed; the only moment at which its link is known.
#[derive(Debug, Clone)]
pub struct NewInvitation {
    /// The invitation.
    pub invitation: Invitation,
    /// Its link, to hand on.
    pub link: String,
    /// What became of the mail.
    pub mail: MailTransport,
}

/// Who invites.
#[derive(Debug, Clone)]
pub struct Inviter<'a> {
    /// Who.
    pub by: &'a By,
    /// Where they ask from.
    pub ip: IpAddr,
    /// The language for somebody whose own is not known.
    pub lang: Lang,
}

impl TeamService {
    /// Invitations that are neither accepted nor revoked, oldest first.
    pub async fn invitations(
        &self,
        tenant: &TenantId,
        request: &PageRequest,
    ) -> Result<Listed<Invitation>, DbError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let found = store::invitations(&mut tx, tenant, request).await?;
        Ok(Listed::of(found, request.limit))
    }

    /// Whom an invitation of the bakery was for, whatever became of it.
    pub async fn invited_as(&self, tenant: &TenantId, id: &str) -> Result<Option<String>, DbError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        store::invited_as(&mut tx, tenant, id).await
    }

    /// Invites somebody: by mail where there is a mail server, and with a link to hand on.
    pub async fn invite(
        &self,
        tenant: &TenantId,
        who: &Inviter<'_>,
        email: &str,
        role: Role,
    ) -> Result<NewInvitation, InviteError> {
        let done = self.invite_if_admitted(tenant, who, email, role).await;
        self.entitlement.explained(tenant, done).await
    }

    async fn invite_if_admitted(
        &self,
        tenant: &TenantId,
        who: &Inviter<'_>,
        email: &str,
        role: Role,
    ) -> Result<NewInvitation, InviteError> {
        if !MEMBER_ROLES.contains(&role) {
            return Err(InviteError::Role);
        }
        let email = checked_email(email).ok_or(InviteError::Email)?;
        let now = self.clock.now();
        let at = now.timestamp_micros();
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        let inviter = allowed(&mut tx, tenant, who.by, role).await?;
        if store::is_member(&mut tx, tenant, &email).await? {
            return Err(InviteError::Member);
        }
        if store::is_invited(&mut tx, tenant, &email, at).await? {
            return Err(InviteError::Invited);
        }
        self.room(&mut tx, tenant).await?;
        self.may_mail(&email, who.ip)?;
        let old = now - TimeDelta::days(REMEMBERED_DAYS);
        store::delete_old_invitations(&mut tx, tenant, old.timestamp_micros()).await?;
        let known = person_of_email(&mut tx, &email).await?;
        let invitation = Invitation {
            id: random::id(),
            email,
            role,
            // Whoever invites learns nothing of the person, not even which language they read.
            lang: who.lang,
            invited_by: who.by.name(),
            created_at: at,
            expires_at: (now + TimeDelta::days(INVITATION_DAYS)).timestamp_micros(),
        };
        let secret = random::token();
        store::insert_invitation(&mut tx, tenant, &invitation, &random::sha256(&secret)).await?;
        self.note(&mut tx, tenant, who.by, "team.invite", &invitation)
            .await?;
        tx.commit().await?;
        let reads = known.map_or(who.lang, |person| person.lang);
        Ok(self.send(inviter, invitation, &secret, reads))
    }

    /// Sends an invitation again, with another link and another seven days.
    pub async fn resend(
        &self,
        tenant: &TenantId,
        who: &Inviter<'_>,
        id: &str,
    ) -> Result<NewInvitation, InviteError> {
        let done = self.resend_if_admitted(tenant, who, id).await;
        self.entitlement.explained(tenant, done).await
    }

    async fn resend_if_admitted(
        &self,
        tenant: &TenantId,
        who: &Inviter<'_>,
        id: &str,
    ) -> Result<NewInvitation, InviteError> {
        let now = self.clock.now();
        let at = now.timestamp_micros();
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        let found = store::invitation_of(&mut tx, tenant, id).await?;
        let mut invitation = found.ok_or(InviteError::Unknown)?;
        let inviter = allowed(&mut tx, tenant, who.by, invitation.role).await?;
        if store::is_member(&mut tx, tenant, &invitation.email).await? {
            return Err(InviteError::Member);
        }
        if invitation.expires_at <= at {
            // It has not counted since it expired, and somebody may have been invited anew.
            if store::is_invited(&mut tx, tenant, &invitation.email, at).await? {
                return Err(InviteError::Invited);
            }
            self.room(&mut tx, tenant).await?;
        }
        self.entitlement
            .ensure_active(&mut tx, tenant, Metric::Users)
            .await?;
        self.may_mail(&invitation.email, who.ip)?;
        invitation.expires_at = (now + TimeDelta::days(INVITATION_DAYS)).timestamp_micros();
        let known = person_of_email(&mut tx, &invitation.email).await?;
        let reads = known.map_or(invitation.lang, |person| person.lang);
        let secret = random::token();
        let sha256 = random::sha256(&secret);
        store::renew_invitation(&mut tx, tenant, id, &sha256, invitation.expires_at).await?;
        self.note(&mut tx, tenant, who.by, "team.invite_again", &invitation)
            .await?;
        tx.commit().await?;
        Ok(self.send(inviter, invitation, &secret, reads))
    }

    /// Takes an invitation back: its link no longer works. Answers how it was.
    pub async fn revoke(
        &self,
        tenant: &TenantId,
        id: &str,
        by: impl Into<By>,
    ) -> Result<Invitation, InviteError> {
        let by = by.into();
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        if !by.may(&mut tx, tenant, Permission::ManageTeam).await? {
            return Err(InviteError::NotAllowed);
        }
        let found = store::invitation_of(&mut tx, tenant, id).await?;
        let invitation = found.ok_or(InviteError::Unknown)?;
        if by.is_key() && invitation.role == Role::Owner {
            return Err(InviteError::OwnersOnly);
        }
        if !store::revoke_invitation(&mut tx, tenant, id, self.clock.micros()).await? {
            return Err(InviteError::Unknown);
        }
        self.note(&mut tx, tenant, &by, "team.revoke_invitation", &invitation)
            .await?;
        tx.commit().await?;
        Ok(invitation)
    }

    /// Is there room for one more, when everybody who is invited comes?
    async fn room(&self, tx: &mut Tx, tenant: &TenantId) -> Result<(), InviteError> {
        let open = promised(tx, tenant, Metric::Users, self.clock.micros()).await?;
        if open >= OPEN_INVITATIONS as i64 {
            return Err(InviteError::TooManyOpen);
        }
        self.entitlement
            .authorize_create(tx, tenant, Metric::Users, 1)
            .await?;
        Ok(())
    }

    /// Without a mail server the link is handed on by who invites.
    fn may_mail(&self, email: &str, ip: IpAddr) -> Result<(), InviteError> {
        match self.account.may_mail(email, ip) {
            Ok(()) | Err(MailError::Off) => Ok(()),
            Err(MailError::TooMany { retry_after_s }) => Err(InviteError::TooMany { retry_after_s }),
            Err(MailError::Database(error)) => Err(error.into()),
        }
    }

    /// The audit row.
    async fn note(
        &self,
        tx: &mut Tx,
        tenant: &TenantId,
        by: &By,
        action: &str,
        invitation: &Invitation,
    ) -> Result<(), DbError> {
        let Invitation { id, email, role, .. } = invitation;
        let after = serde_json::json!({ "invitation": id, "email": email, "role": role });
        let entry = audit::Entry::new(Some(tenant), by, action, self.clock.micros()).after(&after);
        audit::append(tx, &entry).await
    }

    /// The mail says who invites by their confirmed address; the bakery's name, which anybody may have typed, is on the page
    /// behind the link.
    /// Whoever is invited gets it in the language they read; whoever invites has the link in their own.
    fn send(&self, inviter: Address, invitation: Invitation, secret: &str, reads: Lang) -> NewInvitation {
        let link_in = |lang: Lang| self.mailer.link(&format!("/{lang}/invitations?token={secret}"));
        let (link, mailed) = (link_in(invitation.lang), link_in(reads));
        let mail = self.mailer.way();
        if mail != MailTransport::Off {
            let to = Recipient::unconfirmed(&invitation.email, reads);
            let message = match inviter {
                Address::Confirmed(email) => {
                    EmailMessage::new(to, "mail-invitation", &[("inviter", email)], mailed)
                }
                _ => EmailMessage::new(to, "mail-invitation-from-us", &[], mailed),
            };
            self.mailer.send(message);
        }
        NewInvitation {
            invitation,
            link,
            mail,
        }
    }
}

/// May they invite somebody as that, and what is their address? Until the end nobody else changes the team: who stops being an
/// owner meanwhile has invited before, or does not any more.
async fn allowed(tx: &mut Tx, tenant: &TenantId, by: &By, role: Role) -> Result<Address, InviteError> {
    if !tenant::lock(tx, tenant).await? {
        return Err(InviteError::UnknownTenant);
    }
    if !by.may(tx, tenant, Permission::ManageTeam).await? {
        return Err(InviteError::NotAllowed);
    }
    if by.is_key() && role == Role::Owner {
        return Err(InviteError::OwnersOnly);
    }
    match by.address(tx).await? {
        Address::Unconfirmed => Err(InviteError::Unverified),
        address => Ok(address),
    }
}
