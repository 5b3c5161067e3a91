//! The owner's choice of what stays writable.

use crate::{
    page::{layout, session_user::SignedIn, tenant_user::Reader},
    state::App,
};
use axum::{
    Extension,
    extract::{RawForm, State},
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use leptos::prelude::*;
use obrador_app::{
    catalogue::{Choice, Done, WritablePage, WritableView},
    page::{base, section, title},
};
use obrador_core::{auth::Permission, catalogue::Thing};
use obrador_locales::Texts;
use obrador_services::catalogue::CatalogueError;
use std::collections::HashSet;

pub(crate) async fn page(
    State(app): State<App>,
    Extension(thing): Extension<Thing>,
    who: SignedIn,
) -> Response {
    let reader = match Reader::new(&app, who, Permission::ManageSubscription) {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    match view(&app, &reader, thing).await {
        Ok(view) => show(&app, &reader, view, StatusCode::OK),
        Err(error) => reader.failed(&app, error),
    }
}

pub(crate) async fn choose(
    State(app): State<App>,
    Extension(thing): Extension<Thing>,
    who: SignedIn,
    RawForm(body): RawForm,
) -> Response {
    let reader = match Reader::new(&app, who, Permission::ManageSubscription) {
        Ok(reader) => reader,
        Err(response) => return response,
    };
    let kept = form_urlencoded::parse(&body).filter(|(name, _)| name == "keep");
    let ids: Vec<String> = kept.map(|(_, id)| id.into_owned()).collect();
    match app.catalogue.choose_writable(reader.doing(), thing, &ids).await {
        Ok(()) => Redirect::to(&format!("{}?done={}", base(thing), Done::Chosen.as_str())).into_response(),
        Err(CatalogueError::TooMany(_)) => match view(&app, &reader, thing).await {
            Ok(mut view) => {
                tick(&mut view, &ids);
                show(&app, &reader, view, StatusCode::UNPROCESSABLE_ENTITY)
            }
            Err(error) => reader.failed(&app, error),
        },
        Err(error) => reader.failed(&app, error),
    }
}

async fn view(app: &App, reader: &Reader, thing: Thing) -> Result<WritableView, CatalogueError> {
    let all = app.catalogue.writable(&reader.tenant, thing).await?;
    let choices = all.items.into_iter().map(|item| Choice {
        name: item.content.name().to_owned(),
        id: item.id,
        chosen: item.writable,
    });
    Ok(WritableView {
        thing,
        choices: choices.collect(),
        limit: all.exceeds,
        too_many: None,
    })
}

/// As it was sent.
fn tick(view: &mut WritableView, ids: &[String]) {
    let ticked: HashSet<&str> = ids.iter().map(String::as_str).collect();
    for choice in &mut view.choices {
        choice.chosen = ticked.contains(choice.id.as_str());
    }
    view.too_many = Some(ids.len());
}

fn show(app: &App, reader: &Reader, view: WritableView, status: StatusCode) -> Response {
    let actor = &reader.who.0;
    let t = Texts::of(actor.lang);
    let title = [&t.get("catalogue-choose"), " – ", &title(t, view.thing)].concat();
    let path = format!("{}/writable", base(view.thing));
    let page = layout::signed_in(app, actor, &path, section(view.thing), title);
    let mut response = layout::private(page, move || view! { <WritablePage view=view/> });
    *response.status_mut() = status;
    response
}
