//! Making users.

use crate::{
    actor::By,
    audit,
    auth::{
        password,
        person_store::{self, Person},
    },
    clock::Clock,
    db::{Access, Db, DbError},
    gate::Busy,
    random,
    tenant::{self, membership_store},
};
use obrador_core::{
    auth::{Role, checked_person_name},
    bounds::length::{PASSWORD, PASSWORD_LEAST, PERSON_NAME},
    email::checked_email,
    i18n::Lang,
    ids::{TenantId, UserId},
};

/// Somebody to let in.
#[derive(Debug, Clone)]
pub struct NewUser {
    /// The e-mail address; upper case makes no difference.
    pub email: String,
    /// How they are called.
    pub name: String,
    /// Without one they can't sign in with a password.
    pub password: Option<String>,
    /// The language they read.
    pub lang: Lang,
    /// The bakery; none for the platform's operator.
    pub tenant: Option<TenantId>,
    /// What they are there.
    pub role: Role,
}

/// Why a user can't be made.
#[derive(Debug, thiserror::Error)]
pub enum CreateUserError {
    /// Not an address.
    #[error("'{0}' is not an e-mail address")]
    Email(String),
    /// A name of no or too many characters.
    #[error("a name has 1 to {PERSON_NAME} characters")]
    Name,
    /// Too short or too long.
    #[error("a password has {PASSWORD_LEAST} to {PASSWORD} characters")]
    Password,
    /// Owner, manager and staff belong to a bakery; the platform's operator to none.
    #[error("the roles owner, manager and staff need a tenant, and platform_operator must have none")]
    RoleAndTenant,
    /// No such bakery.
    #[error("there is no tenant '{0}'")]
    UnknownTenant(TenantId),
    /// Somebody has that address.
    #[error("there is a user with the e-mail address {0} already")]
    EmailTaken(String),
    /// Too many passwords are hashed.
    #[error(transparent)]
    Busy(#[from] Busy),
    /// Storage failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

/// Makes users. Cheap to clone.
#[derive(Debug, Clone)]
pub struct UserService {
    db: Db,
    clock: Clock,
}

impl UserService {
    /// A service on that storage.
    pub fn new(db: Db, clock: Clock) -> Self {
        Self { db, clock }
    }

    /// Makes a user with access to a bakery, which counts as one of its users, or to the platform.
    pub async fn create(&self, new: NewUser, by: impl Into<By>) -> Result<UserId, CreateUserError> {
        let new = checked(new)?;
        let hash = match new.password.clone() {
            Some(password) => Some(password::turn()?.hash(password).await),
            None => None,
        };
        let now = self.clock.micros();
        let id: UserId = random::id().parse().map_err(DbError::corrupt)?;
        let mut tx = self.db.begin_system("new user", Access::Write).await?;
        let person = Person {
            id: id.clone(),
            email: new.email.clone(),
            name: new.name.clone(),
            lang: new.lang,
            password_hash: hash,
            // The operator vouches for the address.
            verified_at: Some(now),
        };
        match person_store::insert_person(&mut tx, &person, now).await {
            Err(error) if error.is_unique() => return Err(CreateUserError::EmailTaken(new.email)),
            other => other?,
        }
        match &new.tenant {
            Some(tenant) if !tenant::exists(&mut tx, tenant).await? => {
                return Err(CreateUserError::UnknownTenant(tenant.clone()));
            }
            Some(tenant) => membership_store::join(&mut tx, tenant, &id, new.role, now).await?,
            None => person_store::make_operator(&mut tx, &id, now).await?,
        }
        let after = serde_json::json!({ "id": id, "email": new.email, "role": new.role });
        audit::append(
            &mut tx,
            &audit::Entry::new(new.tenant.as_ref(), by, "user.create", now).after(&after),
        )
        .await?;
        tx.commit().await?;
        Ok(id)
    }
}

fn checked(mut new: NewUser) -> Result<NewUser, CreateUserError> {
    new.email = checked_email(&new.email).ok_or(CreateUserError::Email(new.email))?;
    let name = checked_person_name(&new.name).ok_or(CreateUserError::Name)?;
    new.name = name.to_owned();
    let fits = |p: &String| p.chars().count() >= PASSWORD_LEAST && p.len() <= PASSWORD;
    if !new.password.as_ref().is_none_or(fits) {
        return Err(CreateUserError::Password);
    }
    if (new.role == Role::PlatformOperator) == new.tenant.is_some() {
        return Err(CreateUserError::RoleAndTenant);
    }
    Ok(new)
}
