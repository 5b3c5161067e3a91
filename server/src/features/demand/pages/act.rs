//! A training is begun, a forecast is made.

use super::{at_demand, failure, list_address};
use crate::{
    page::{error::PageError, sent::Sent, session_user::SignedIn},
    state::App,
};
use axum::{
    extract::{RawForm, State},
    response::{IntoResponse as _, Redirect, Response},
};
use obrador_app::demand::DEMAND;
use obrador_core::auth::Permission;
use obrador_services::demand::DemandError;

/// Begins a training. Of two that were asked for at once the first is the one.
pub(super) async fn train(State(app): State<App>, who: SignedIn) -> Result<Response, PageError> {
    let user = at_demand(&app, who, Permission::EditCatalogue).await?;
    match app.demand.train(user.audit_context()).await {
        Ok(_) | Err(DemandError::UnderWay(_)) => Ok(Redirect::to(&list_address("training")).into_response()),
        Err(error) => failure(&app, &user, error, DEMAND.to_owned()).await,
    }
}

/// Makes a forecast of all products.
pub(super) async fn forecast(
    State(app): State<App>,
    who: SignedIn,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let user = at_demand(&app, who, Permission::EditCatalogue).await?;
    let sent = Sent::read(&body);
    let days = sent.one("days").parse().map_err(|_| PageError::UNREADABLE)?;
    match app.demand.forecast(user.audit_context(), Some(days)).await {
        Ok(_) => Ok(Redirect::to(&list_address("forecast")).into_response()),
        Err(error) => failure(&app, &user, error, DEMAND.to_owned()).await,
    }
}
