//! Server functions of production.

use crate::{
    error::AppError,
    fields::{Fields, of_fields},
};
use leptos::{prelude::*, server_fn::codec::Json};
use serde::{Deserialize, Serialize};

/// How far a bakery's production is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Fields")]
pub struct ProductionVersion {
    /// Goes up with every change.
    pub version: String,
    /// The server's time, in milliseconds since 1970: a screen that loses its network goes on by it.
    pub now: String,
}

of_fields!(ProductionVersion: version, now);

/// Whether there is anything new: every screen asks every few seconds, so it is small and reads one row. `of` is whose page
/// asks. A timer may call it: it does not keep an idle session alive.
#[server(prefix = "/fn", endpoint = "production/version", input = Json)]
pub async fn read_production_version(of: String) -> Result<ProductionVersion, AppError> {
    use crate::caller::{at_bakery, called_from};
    use obrador_core::auth::Permission;
    let (actor, services) = called_from(&of)?;
    let tenant = at_bakery(&actor, Permission::ViewCatalogue)?;
    let version = services.production.version(&tenant).await;
    let version = version.map_err(|error| AppError::storage(actor.lang, &error))?;
    Ok(ProductionVersion {
        version: version.to_string(),
        now: services.clock.now().timestamp_millis().to_string(),
    })
}

/// The same for the browser's half, which knows no feature: the version, and the server's time in milliseconds.
#[cfg(feature = "hydrate")]
pub(super) fn read_production_version_now(of: String) -> crate::browser::Asking {
    Box::pin(async move {
        let newest = read_production_version(of).await?;
        Ok((newest.version, newest.now))
    })
}
