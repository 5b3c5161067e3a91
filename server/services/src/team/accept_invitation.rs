//! Accepting an invitation.

use super::{TeamService, store};
use crate::{
    account::LinkError,
    actor::By,
    audit,
    auth::{
        NewSession, SignInError, password,
        person_store::{Person, insert_person, person, person_of_email},
    },
    db::{Access, DbError},
    entitlement::{CheckError, MayBeDenied},
    random,
    tenant::{self, membership_store},
};
use obrador_core::{
    auth::{PersonProblem, Role, check_password, checked_person_name},
    i18n::Lang,
    ids::{TenantId, UserId},
    usage::Metric,
};
use std::net::IpAddr;

/// What an invitation's page says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    /// Where to.
    pub tenant: TenantId,
    /// The bakery's name.
    pub bakery: String,
    /// Who is invited.
    pub email: String,
    /// What they would be.
    pub role: Role,
    /// Has somebody an account with that address?
    pub known: bool,
}

/// Who accepts.
#[derive(Debug, Clone)]
pub enum Acceptance {
    /// Somebody who is signed in.
    SignedIn(UserId),
    /// Somebody who says their password, or, where the address has no account, their name and a new password.
    Typed {
        /// How they are called; not read where they have an account.
        name: String,
        /// Their password.
        password: String,
        /// The language they read.
        lang: Lang,
        /// Where they are.
        ip: IpAddr,
    },
}

/// Why nobody joined.
#[derive(Debug, thiserror::Error)]
pub enum JoinError {
    /// The link does not work.
    #[error(transparent)]
    Link(#[from] LinkError),
    /// Somebody else is signed in.
    #[error("the invitation is for another address")]
    OtherPerson,
    /// Fields are wrong.
    #[error("{} wrong fields", .0.len())]
    Fields(Vec<PersonProblem>),
    /// Too many attempts.
    #[error("too many attempts; try again in {retry_after_s} seconds")]
    TooManyAttempts {
        /// Seconds to wait.
        retry_after_s: u64,
    },
    /// The bakery's plan has no room.
    #[error(transparent)]
    Check(#[from] CheckError),
}

impl From<DbError> for JoinError {
    fn from(error: DbError) -> Self {
        Self::Link(error.into())
    }
}

impl MayBeDenied for JoinError {
    fn check(&mut self) -> Option<&mut CheckError> {
        match self {
            Self::Check(check) => Some(check),
            _ => None,
        }
    }
}

impl TeamService {
    /// What the link is for, while it works. Nothing is used up.
    pub async fn invited(&self, secret: &str) -> Result<Invited, LinkError> {
        let now = self.clock.micros();
        let mut tx = self.db.begin_system("invitation", Access::Read).await?;
        let found = store::invitation_by_secret(&mut tx, &random::sha256(secret), now).await?;
        let (tenant, invitation) = found.ok_or(LinkError::Spent)?;
        let bakery = store::tenant_name(&mut tx, &tenant).await?.unwrap_or_default();
        let known = person_of_email(&mut tx, &invitation.email).await?.is_some();
        Ok(Invited {
            tenant,
            bakery,
            email: invitation.email,
            role: invitation.role,
            known,
        })
    }

    /// Uses the invitation: whoever it is for is in the team, and signed in there.
    pub async fn accept(&self, secret: &str, who: Acceptance) -> Result<NewSession, JoinError> {
        let invited = self.invited(secret).await?;
        let sha256 = random::sha256(secret);
        if let Acceptance::Typed { ip, .. } = &who {
            let waited = self.auth.may_use_link(&sha256, *ip);
            waited.map_err(|retry_after_s| JoinError::TooManyAttempts { retry_after_s })?;
        }
        let found = self.who(&invited, &sha256, who).await;
        let (person, new) = self.entitlement.explained(&invited.tenant, found).await?;
        let joined = self.join(&invited, &sha256, &person, new).await;
        self.entitlement.explained(&invited.tenant, joined).await?;
        self.auth.invalidate_sessions();
        if new {
            self.account.welcome(&person).await?;
        }
        let session = self.auth.open(&person.id, Some(&invited.tenant)).await;
        session.map_err(|error| match error {
            SignInError::Database(error) => error.into(),
            other => DbError::corrupt(other).into(),
        })
    }

    /// Who accepts, and whether they are new.
    async fn who(
        &self,
        invited: &Invited,
        sha256: &str,
        who: Acceptance,
    ) -> Result<(Person, bool), JoinError> {
        let user = match who {
            Acceptance::SignedIn(user) => user,
            Acceptance::Typed {
                name, password, lang, ..
            } if !invited.known => {
                let person = stranger(invited, &name, &password, lang)?;
                self.has_room(invited, sha256).await?;
                return Ok((with_password(person, password).await?, true));
            }
            Acceptance::Typed { password, ip, .. } => {
                let now = self.clock.micros();
                let checked = self.auth.check_password(&invited.email, &password, ip, now).await;
                checked.map_err(wrong_password)?
            }
        };
        let mut tx = self.db.begin_system("invitation", Access::Read).await?;
        let person = person(&mut tx, &user).await?;
        let person = person.filter(|person| person.email == invited.email);
        Ok((person.ok_or(JoinError::OtherPerson)?, false))
    }

    /// Would the bakery take one more in, and does the link still work? Asked before a password is hashed; nothing of it
    /// stays.
    async fn has_room(&self, invited: &Invited, sha256: &str) -> Result<(), JoinError> {
        let now = self.clock.micros();
        let mut tx = self
            .db
            .begin_system("room for an invitation", Access::Write)
            .await?;
        tenant::lock(&mut tx, &invited.tenant).await?;
        if !store::accept_invitation(&mut tx, sha256, now).await? {
            return Err(LinkError::Spent.into());
        }
        self.entitlement
            .authorize_promised(&mut tx, &invited.tenant, Metric::Users)
            .await?;
        Ok(())
    }

    async fn join(
        &self,
        invited: &Invited,
        sha256: &str,
        person: &Person,
        new: bool,
    ) -> Result<(), JoinError> {
        let now = self.clock.micros();
        let Invited { tenant, role, .. } = invited;
        let mut tx = self
            .db
            .begin_system("accept an invitation", Access::Write)
            .await?;
        tenant::lock(&mut tx, tenant).await?;
        if !store::accept_invitation(&mut tx, sha256, now).await? {
            return Err(LinkError::Spent.into());
        }
        if new {
            match insert_person(&mut tx, person, now).await {
                Err(error) if error.is_unique() => {
                    return Err(JoinError::Fields(vec![PersonProblem::EmailTaken]));
                }
                other => other?,
            }
        }
        if store::member_of(&mut tx, tenant, person.id.as_str())
            .await?
            .is_none()
        {
            self.entitlement
                .authorize_promised(&mut tx, tenant, Metric::Users)
                .await?;
            membership_store::join(&mut tx, tenant, &person.id, *role, now).await?;
        }
        let after = serde_json::json!({ "user": person.id, "email": person.email, "role": role });
        audit::append(
            &mut tx,
            &audit::Entry::new(Some(tenant), By::person(&person.id), "team.join", now).after(&after),
        )
        .await?;
        tx.commit().await?;
        Ok(())
    }
}

/// A person who has no account yet. The link may have been handed on, so the address still has to be verified.
fn stranger(invited: &Invited, name: &str, password: &str, lang: Lang) -> Result<Person, JoinError> {
    let checked = checked_person_name(name);
    let strong = check_password(password, &invited.email);
    let (Some(name), Ok(())) = (checked, strong) else {
        let found = [
            checked.is_none().then_some(PersonProblem::Name),
            strong.err().map(PersonProblem::from),
        ];
        return Err(JoinError::Fields(found.into_iter().flatten().collect()));
    };
    Ok(Person {
        id: random::id().parse().map_err(DbError::corrupt)?,
        email: invited.email.clone(),
        name: name.to_owned(),
        lang,
        password_hash: None,
        verified_at: None,
    })
}

async fn with_password(person: Person, password: String) -> Result<Person, JoinError> {
    let turn = password::turn().map_err(|busy| JoinError::TooManyAttempts {
        retry_after_s: busy.retry_after_s(),
    })?;
    Ok(Person {
        password_hash: Some(turn.hash(password).await),
        ..person
    })
}

fn wrong_password(error: SignInError) -> JoinError {
    match error {
        SignInError::TooManyAttempts { retry_after_s } => JoinError::TooManyAttempts { retry_after_s },
        SignInError::Database(error) => error.into(),
        SignInError::WrongCredentials | SignInError::NoAccess => {
            JoinError::Fields(vec![PersonProblem::PasswordWrong])
        }
    }
}
