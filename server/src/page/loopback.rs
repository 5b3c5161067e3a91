//! Is it this machine? A demo is served to nobody else, by whatever name it is called.

use crate::{
    http::asker::Asker,
    http::problem::{Problem, ProblemKind},
    page,
    state::App,
};
use axum::{
    extract::{Request, State},
    http::{
        HeaderMap, HeaderName, StatusCode,
        header::{HOST, ORIGIN, REFERER},
    },
    middleware::Next,
    response::Response,
};
use obrador_services::loopback::is_loopback;

/// Where a proxy says which name it was asked by.
const FORWARDED_HOST: &str = "x-forwarded-host";

/// Where it says whom it asks for.
const FROM: [&str; 2] = ["x-forwarded-for", "x-real-ip"];

/// In a demo, refuses whoever calls it by another name: a page elsewhere whose name was made to lead here (DNS
/// rebinding), or a proxy that shows it to the world. Browsers always say the name.
pub(crate) async fn only(State(app): State<App>, request: Request, next: Next) -> Response {
    let called_otherwise = request
        .uri()
        .authority()
        .is_some_and(|authority| !is_loopback(authority.as_str()))
        || [HOST.as_str(), FORWARDED_HOST]
            .iter()
            .any(|name| names_another(request.headers(), name));
    let from_elsewhere = FROM.iter().any(|name| names_another(request.headers(), name))
        || [ORIGIN, REFERER]
            .iter()
            .any(|name| leads_elsewhere(request.headers(), name));
    if !app.config.serve.demo || !(called_otherwise || from_elsewhere) {
        return next.run(request).await;
    }
    if Asker::of(request.uri().path()) == Asker::Program {
        let crate::http::Language(lang) = crate::http::Language::of(request.headers());
        return Problem::new(ProblemKind::Misdirected).response(lang);
    }
    let lang = page::preferred(request.headers());
    let status = StatusCode::MISDIRECTED_REQUEST;
    page::error(&app, lang, None, status, "error-misdirected")
}

fn names_another(headers: &HeaderMap, name: &str) -> bool {
    let values = headers.get_all(name).iter();
    values
        .map(|value| value.to_str().unwrap_or_default())
        .any(|value| !value.split(',').all(|one| is_loopback(one.trim())))
}

/// Does it come from a page by another name? A proxy may have replaced the name it was asked by; browsers say it all the
/// same.
fn leads_elsewhere(headers: &HeaderMap, name: &HeaderName) -> bool {
    let values = headers.get_all(name).iter();
    values
        .filter_map(|value| value.to_str().ok()?.split_once("://"))
        .any(|(_, rest)| !is_loopback(rest.split('/').next().unwrap_or_default()))
}
