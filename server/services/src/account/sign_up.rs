//! Becoming a customer: a bakery on trial, and its first owner.

use super::{AccountService, Purpose};
use crate::{
    actor::By,
    audit,
    auth::{
        NewSession, SignInError, password,
        person_store::{self, Person},
    },
    db::{Access, DbError, Tx},
    mail::MailTransport,
    random,
    tenant::{self, membership_store},
};
use chrono::TimeDelta;
use obrador_core::{
    auth::{PersonProblem, Role, check_password, checked_person_name},
    bounds::time::TRIAL_DAYS,
    email::checked_email,
    i18n::Lang,
    ids::{TenantId, UserId},
    subscription::{BillingCycle, PlanId},
    tenant::{BakeryData, BakeryForm, BakeryProblem, slug},
};
use std::net::IpAddr;

/// What somebody typed to become a customer.
#[derive(Debug, Clone, Default)]
pub struct NewCustomer {
    /// The bakery.
    pub bakery: BakeryForm,
    /// The language of the person and of the bakery's papers.
    pub lang: Lang,
    /// How they are called.
    pub name: String,
    /// Their e-mail address.
    pub email: String,
    /// Their password.
    pub password: String,
    /// Have they ticked that they know what is stored?
    pub terms: bool,
}

/// Why nobody became a customer.
#[derive(Debug, thiserror::Error)]
pub enum SignUpError {
    /// Fields are wrong; all of them are told at once.
    #[error("{} wrong fields", .bakery.len() + .person.len())]
    Fields {
        /// About the bakery.
        bakery: Vec<BakeryProblem>,
        /// About the person.
        person: Vec<PersonProblem>,
    },
    /// No mail can be sent, so no address could be verified.
    #[error("no mail server is configured")]
    NoMail,
    /// Too many attempts.
    #[error("too many attempts; try again in {retry_after_s} seconds")]
    TooManyAttempts {
        /// Seconds to wait.
        retry_after_s: u64,
    },
    /// Storage failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

/// What was typed, ready to be stored.
struct Checked {
    bakery: BakeryData,
    person: Person,
}

impl AccountService {
    /// Makes a bakery on trial with its owner, signs them in, and mails a link to verify the address.
    ///
    /// That an address is known is told beside its field. Whoever gives a new address is signed in at once, so every
    /// other answer to a known one would differ visibly, too; what bounds guessing is the number of attempts.
    pub async fn sign_up(&self, new: NewCustomer, ip: IpAddr) -> Result<NewSession, SignUpError> {
        if self.mail_transport() == MailTransport::Off {
            return Err(SignUpError::NoMail);
        }
        let mut checked = check(&new)?;
        let counted = self
            .0
            .sign_ups
            .attempt(&checked.person.email, ip, self.0.clock.micros());
        counted.map_err(|retry_after_s| SignUpError::TooManyAttempts { retry_after_s })?;
        let turn = password::turn().map_err(|busy| SignUpError::TooManyAttempts {
            retry_after_s: busy.retry_after_s(),
        })?;
        checked.person.password_hash = Some(turn.hash(new.password).await);
        let founded = match self.found(&checked, new.lang).await {
            // Another bakery of that name was quicker to its identifier.
            Err(SignUpError::Database(error)) if error.is_unique() => self.found(&checked, new.lang).await,
            other => other,
        };
        let (tenant, secret) = founded?;
        self.post_verification(&checked.person, &secret);
        let session = self.0.auth.open(&checked.person.id, Some(&tenant)).await;
        session.map_err(|error| match error {
            SignInError::Database(error) => SignUpError::Database(error),
            // It was made a moment ago.
            other => SignUpError::Database(DbError::corrupt(other)),
        })
    }

    /// Everything in one transaction. Answers the bakery and the secret of the link that verifies the address.
    async fn found(&self, new: &Checked, lang: Lang) -> Result<(TenantId, String), SignUpError> {
        let now = self.0.clock.now();
        let at = now.timestamp_micros();
        let Checked { bakery, person } = new;
        let mut tx = self.0.db.begin_system("sign-up", Access::Write).await?;
        match person_store::insert_person(&mut tx, person, at).await {
            Err(error) if error.is_unique() => return Err(taken()),
            other => other?,
        }
        let tenant = free_id(&mut tx, &bakery.name).await?;
        tenant::insert(&mut tx, &tenant, bakery, lang, at).await?;
        let trial_ends = now + TimeDelta::days(TRIAL_DAYS);
        let (plan, cycle) = (PlanId::Professional, BillingCycle::Monthly);
        self.0
            .subscription
            .open_trial(&mut tx, &tenant, plan, cycle, now, trial_ends)
            .await?;
        membership_store::join(&mut tx, &tenant, &person.id, Role::Owner, at).await?;
        let after = serde_json::json!({
            "id": tenant, "name": bakery.name, "country": bakery.country, "plan": plan, "cycle": cycle,
            "owner": person.id, "trial_ends": trial_ends,
        });
        let entry =
            audit::Entry::new(Some(&tenant), By::person(&person.id), "tenant.sign_up", at).after(&after);
        audit::append(&mut tx, &entry).await?;
        let secret = self.link(&mut tx, &person.id, Purpose::VerifyEmail).await?;
        tx.commit().await?;
        Ok((tenant, secret))
    }
}

fn taken() -> SignUpError {
    SignUpError::Fields {
        bakery: Vec::new(),
        person: vec![PersonProblem::EmailTaken],
    }
}

fn check(new: &NewCustomer) -> Result<Checked, SignUpError> {
    let bakery = new.bakery.check(None);
    let name = checked_person_name(&new.name);
    let email = checked_email(&new.email);
    let password = check_password(&new.password, &new.email);
    match (bakery, name, email, password, new.terms) {
        (Ok(bakery), Some(name), Some(email), Ok(()), true) => Ok(Checked {
            bakery,
            person: Person {
                id: new_user_id()?,
                email,
                name: name.to_owned(),
                lang: new.lang,
                password_hash: None,
                verified_at: None,
            },
        }),
        (bakery, name, email, password, terms) => {
            let person = [
                name.is_none().then_some(PersonProblem::Name),
                email.is_none().then_some(PersonProblem::Email),
                password.err().map(PersonProblem::from),
                (!terms).then_some(PersonProblem::Terms),
            ];
            Err(SignUpError::Fields {
                bakery: bakery.err().unwrap_or_default(),
                person: person.into_iter().flatten().collect(),
            })
        }
    }
}

fn new_user_id() -> Result<UserId, DbError> {
    random::id().parse().map_err(DbError::corrupt)
}

/// The name's address, with a number or a few random characters where others have it, or had it.
async fn free_id(tx: &mut Tx, name: &str) -> Result<TenantId, DbError> {
    let slug = slug(name);
    let numbered = (2..6).map(|number| format!("{slug}-{number}"));
    for id in std::iter::once(slug.clone()).chain(numbered) {
        let id = id.parse().map_err(DbError::corrupt)?;
        if !tenant::exists(tx, &id).await? && !tenant::is_purged(tx, &id).await? {
            return Ok(id);
        }
    }
    let id = format!("{slug}-{}", &random::id()[..8]);
    id.parse().map_err(DbError::corrupt)
}
