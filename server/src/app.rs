//! The application: its settings and services, put together once and shared by every request.

use crate::{
    clock::Clock,
    config::{Config, ConfigError},
    db::{ConnectError, Db, MigrateError},
    usage::UsageService,
};
use std::{ops::Deref, sync::Arc};

/// What every request can reach. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Services>);

/// Settings and services.
pub struct Services {
    /// Settings.
    pub config: Config,
    /// What time it is.
    pub clock: Clock,
    /// Storage.
    pub db: Db,
    /// What bakeries use of their plans.
    pub usage: UsageService,
}

impl Deref for App {
    type Target = Services;
    fn deref(&self) -> &Services {
        &self.0
    }
}

/// Why the application can't start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The settings are unsafe.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// Storage can't be opened.
    #[error(transparent)]
    Connect(#[from] ConnectError),
    /// Storage can't be brought up to date.
    #[error(transparent)]
    Migrate(#[from] MigrateError),
}

impl App {
    /// Opens storage, brings it up to date and makes the services.
    pub async fn start(config: Config, clock: Clock) -> Result<Self, StartError> {
        let db = Db::connect(&config.storage.database_url).await?;
        db.migrate(clock.micros()).await?;
        let usage = UsageService::start(db.clone(), clock.clone(), config.storage.redis_url.as_deref()).await;
        Ok(Self(Arc::new(Services { config, clock, db, usage })))
    }
}
