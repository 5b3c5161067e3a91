//! Light or dark: a cookie of this browser, for whoever is or is not signed in.

use super::{error::PageError, redirect::back};
use crate::state::App;
use axum::{
    extract::{Form, Request, State},
    http::{HeaderMap, HeaderValue, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use obrador_app::page::Theme;
use serde::Deserialize;

const COOKIE: &str = "obrador_theme";
const A_YEAR_S: u32 = 365 * 24 * 60 * 60;

tokio::task_local! {
    /// The colours of whoever is answered: each page's frame needs them, whichever handler or failure makes it.
    static CHOSEN: Theme;
}

/// Knows the reader's colours for all that answers the request.
pub(crate) async fn layer(request: Request, next: Next) -> Response {
    let theme = of(request.headers());
    CHOSEN.scope(theme, next.run(request)).await
}

/// The colours of whoever is answered now.
pub(crate) fn chosen() -> Theme {
    CHOSEN.try_with(|theme| *theme).unwrap_or_default()
}

/// What the browser's cookie says; what it can't say counts as nothing.
fn of(headers: &HeaderMap) -> Theme {
    let lines = headers.get_all(header::COOKIE).iter();
    lines
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, _)| *name == COOKIE)
        .and_then(|(_, value)| value.parse().ok())
        .unwrap_or_default()
}

#[derive(Debug, Deserialize)]
pub(crate) struct Choice {
    theme: String,
    #[serde(default)]
    next: String,
}

/// Keeps what was chosen, and leads back to the page it was chosen on.
pub(crate) async fn choose(
    State(app): State<App>,
    headers: HeaderMap,
    Form(choice): Form<Choice>,
) -> Result<Response, PageError> {
    let theme: Theme = choice.theme.parse().map_err(|_| PageError::UNREADABLE)?;
    let mut response = Redirect::to(&back(&choice.next, &headers)).into_response();
    let cookie = cookie(theme, app.config.is_https());
    response.headers_mut().insert(header::SET_COOKIE, cookie);
    Ok(response)
}

/// The header that keeps it. What the device has needs no cookie.
fn cookie(theme: Theme, secure: bool) -> HeaderValue {
    let age = if theme == Theme::System { 0 } else { A_YEAR_S };
    let secure = if secure { "; Secure" } else { "" };
    let text = format!(
        "{COOKIE}={}; Path=/; HttpOnly; SameSite=Lax; Max-Age={age}{secure}",
        theme.as_str()
    );
    // Letters and punctuation, so this is always a valid header.
    HeaderValue::try_from(text).unwrap_or_else(|_| HeaderValue::from_static(""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_own_cookie_is_read() {
        for (line, theme) in [
            ("obrador_theme=dark", Theme::Dark),
            ("obrador_session=ab; obrador_theme=light", Theme::Light),
            ("obrador_theme=system", Theme::System),
            ("obrador_theme=\"dark\"", Theme::System),
            ("obrador_theme=dark\"><script>", Theme::System),
            ("obrador_theme=", Theme::System),
            ("theme=dark", Theme::System),
            ("", Theme::System),
        ] {
            let headers = HeaderMap::from_iter([(header::COOKIE, HeaderValue::from_static(line))]);
            assert_eq!(of(&headers), theme, "{line}");
        }
    }
}
