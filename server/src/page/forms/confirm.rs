//! What gives access away or takes data along asks for the password once more, unless it was typed lately. Nothing of the
//! form is lost: it is sent again with the password beside it.

use super::sent::Sent;
use crate::{
    page::{
        error::PageError,
        layout::{self, with_status},
        retry::{minutes, too_many},
    },
    state::App,
};
use axum::{
    http::{HeaderMap, StatusCode},
    response::{IntoResponse as _, Response},
};
use leptos::prelude::*;
use obrador_app::page::{ConfirmPage, ConfirmView, Refused, Section};
use obrador_locales::Texts;
use obrador_services::{actor::Actor, auth::ConfirmError};
use std::net::IpAddr;

/// The page that asks, where it has to be asked.
pub(super) async fn ask(
    app: &App,
    headers: &HeaderMap,
    actor: &Actor,
    sent: &Sent,
    ip: IpAddr,
) -> Option<Response> {
    let token = app.cookie().read(headers)?;
    match app.auth.is_recent(token, actor).await {
        Ok(true) => return None,
        Ok(false) => {}
        Err(error) => return Some(PageError::from(error).into_response()),
    }
    let view = ConfirmView {
        action: sent.action.clone(),
        back: sent.page.clone(),
        typed: sent.typed_pairs(),
        wrong: false,
        refused: None,
    };
    let Some(password) = &sent.confirmation else {
        return Some(show(app, actor, view, StatusCode::FORBIDDEN));
    };
    match app.auth.confirm_session(token, actor, password, ip).await {
        Ok(()) => None,
        Err(ConfirmError::WrongPassword) => {
            let view = ConfirmView { wrong: true, ..view };
            Some(show(app, actor, view, StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(ConfirmError::TooManyAttempts { retry_after_s }) => {
            let view = ConfirmView {
                refused: Some(Refused::TooMany {
                    minutes: minutes(retry_after_s),
                }),
                ..view
            };
            let page = show(app, actor, view, StatusCode::TOO_MANY_REQUESTS);
            Some(too_many(page, retry_after_s))
        }
        Err(ConfirmError::Database(error)) => Some(PageError::from(error).into_response()),
    }
}

fn show(app: &App, actor: &Actor, view: ConfirmView, status: StatusCode) -> Response {
    let title = Texts::of(actor.lang).get("confirm-title");
    let page = layout::signed_in(app, actor, &view.back, Section::Other, title);
    with_status(
        layout::private(page, move || view! { <ConfirmPage view=view/> }),
        status,
    )
}
