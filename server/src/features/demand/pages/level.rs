//! On how many days what is baked of a product shall be enough.

use super::{at_demand, failure, product, unread};
use crate::{
    page::{error::PageError, sent::Sent, session_user::SignedIn},
    state::App,
};
use axum::{
    extract::{Path, RawForm, State},
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use obrador_app::demand::{HORIZONS, product_path};
use obrador_core::{
    auth::Permission,
    i18n::{Lang, parse_number},
};
use obrador_locales::Texts;

/// What can be set, in percent.
const PERCENT: std::ops::RangeInclusive<f64> = 50.0..=99.0;

pub(super) async fn save(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let user = at_demand(&app, who, Permission::EditCatalogue).await?;
    let sent = Sent::read(&body);
    let t = Texts::of(user.who.actor.lang);
    let (share, done) = match sent.one("do") {
        "remove" => (None, "removed"),
        "save" => match percent(sent.lang(t.lang), sent.one("service_level")) {
            Ok(percent) => (Some(percent / 100.0), "level"),
            Err(key) => {
                // Somebody who asks for a product that is not there is told so first.
                let horizon = app.demand.horizon_days(&user.tenant).await?;
                let mut view = product::read(&app, &user, &id, ("", HORIZONS[0], horizon)).await?;
                let form = view.level.as_mut().ok_or(PageError::NOT_FOUND)?;
                sent.one("service_level").clone_into(&mut form.typed);
                form.written_in = sent.lang(t.lang);
                form.error = Some(t.get(key));
                return Ok(product::show(&app, &user, view, StatusCode::UNPROCESSABLE_ENTITY));
            }
        },
        _ => return Err(PageError::UNREADABLE),
    };
    app.demand.product(&user.tenant, &id).await.map_err(unread)?;
    match app.demand.set_level(user.audit_context(), &id, share).await {
        Ok(()) => {
            let address = format!("{}?done={done}", product_path(&id));
            Ok(Redirect::to(&address).into_response())
        }
        Err(error) => failure(&app, &user, error, product_path(&id)).await,
    }
}

/// A whole or broken number of percent, with or without its sign.
fn percent(lang: Lang, text: &str) -> Result<f64, &'static str> {
    let text = text.trim().trim_matches('%').trim();
    if text.is_empty() {
        return Err("demand-level-error-missing");
    }
    let percent = parse_number(lang, text).ok_or("demand-level-error-number")?;
    if PERCENT.contains(&percent) {
        Ok(percent)
    } else {
        Err("demand-level-error-range")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_is_read_as_it_is_written() {
        let (missing, number, range) = (
            Err("demand-level-error-missing"),
            Err("demand-level-error-number"),
            Err("demand-level-error-range"),
        );
        for (lang, text, read) in [
            (Lang::En, "90", Ok(90.0)),
            (Lang::En, " 92.5 % ", Ok(92.5)),
            (Lang::Es, "92,5 %", Ok(92.5)),
            (Lang::Eu, "% 90", Ok(90.0)),
            (Lang::En, "50", Ok(50.0)),
            (Lang::En, "99", Ok(99.0)),
            (Lang::En, "99.5", range),
            (Lang::En, "49", range),
            (Lang::En, "0.9", range),
            (Lang::En, "-90", range),
            (Lang::En, "", missing),
            (Lang::En, "%", missing),
            (Lang::En, "many", number),
        ] {
            assert_eq!(percent(lang, text), read, "{text}");
        }
    }
}
