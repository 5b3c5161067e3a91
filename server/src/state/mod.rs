//! The application: its services, and what HTTP needs beside them, put together once and shared by every request.

pub mod metrics;
pub mod pace;
mod page_cache;
mod session_cookie;
pub mod site;

pub use session_cookie::SessionCookie;

use metrics::Metrics;
use obrador_services::{Services, StartError, clock::Clock, config::Config};
use pace::Pace;
use page_cache::{PublicPages, public_pages};
use site::Site;
use std::{
    ops::Deref,
    sync::{Arc, Once},
};

/// What every request can reach. Cheap to clone.
#[derive(Debug, Clone)]
pub struct App(Arc<Inner>);

/// The services, and what HTTP keeps.
#[derive(Debug)]
pub struct Inner {
    /// All services.
    pub services: Services,
    /// What is counted for Prometheus.
    pub metrics: Metrics,
    /// The built client.
    pub site: Site,
    /// How often sessions call server functions.
    pub pace: Pace,
    /// Public pages, kept ready.
    pub(crate) public_pages: PublicPages,
    /// Has a proxy that no setting names been told of?
    pub(crate) told_of_proxy: Once,
}

impl Deref for App {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl Deref for Inner {
    type Target = Services;
    fn deref(&self) -> &Services {
        &self.services
    }
}

impl App {
    /// Checks the settings, opens storage, brings it up to date and makes the services.
    pub async fn start(config: Config, clock: Clock) -> Result<Self, StartError> {
        let site = Site::load(&config.serve.site_root);
        Ok(Self(Arc::new(Inner {
            services: Services::start(config, clock).await?,
            metrics: Metrics::default(),
            site,
            pace: Pace::default(),
            public_pages: public_pages(),
            told_of_proxy: Once::new(),
        })))
    }

    /// How the session cookie is called and sent.
    pub fn cookie(&self) -> SessionCookie {
        SessionCookie {
            secure: self.config.is_https(),
        }
    }
}
