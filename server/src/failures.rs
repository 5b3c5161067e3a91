//! Says what went wrong beside a handler as whoever asks reads it: a program of the API a problem, an island an error,
//! everybody else a page, each in their language.

use crate::{
    functions,
    http::{
        Language,
        asker::Asker,
        failure::Failure,
        problem::{Problem, ProblemKind},
        respond,
    },
    page::{language::preferred, layout, retry::too_many, security, seen::Seen},
    state::App,
};
use axum::{
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::Response,
};
use obrador_app::error::{AppError, ErrorCode};
use obrador_core::{
    bounds::{count, length, rate::BUSY_SECONDS},
    i18n::Lang,
};

/// Says failures, and what the framework refuses with a bare word.
pub(crate) async fn say(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let asker = Asker::of(request.uri().path());
    let (Language(lang), reader) = (Language::of(request.headers()), preferred(request.headers()));
    let secret = security::carries_secret(request.uri());
    let seen = Seen::default();
    request.extensions_mut().insert(seen.clone());
    let response = next.run(request).await;
    let failure = response.extensions().get::<Failure>().copied();
    let mut response = match (asker, failure) {
        (Asker::Program, Some(failure)) => to_program(failure, lang),
        (Asker::Island, Some(failure)) => to_island(failure, reader),
        (Asker::Reader | Asker::File, Some(failure)) => to_reader(&app, failure, reader, &seen),
        (Asker::Reader, None) if is_bare_refusal(&response) => bare_to_reader(&app, &response, reader),
        _ => response,
    };
    if secret {
        security::hide_address(&mut response);
    }
    saying_when(response)
}

/// Whoever is told that it does not work now is told when to come back, however the answer was made.
fn saying_when(mut response: Response) -> Response {
    if response.status() == StatusCode::SERVICE_UNAVAILABLE {
        let usual = HeaderValue::from_static("10");
        response.headers_mut().entry(header::RETRY_AFTER).or_insert(usual);
    }
    response
}

fn to_program(failure: Failure, lang: Lang) -> Response {
    let problem = match failure {
        Failure::Search => search_problem(),
        other => Problem::new(kind_of(other)),
    };
    let mut response = problem.response(lang);
    respond::add_headers(&mut response);
    response
}

fn search_problem() -> Problem {
    let args = vec![
        ("field", "q".to_owned()),
        ("letters", length::SEARCH.to_string()),
        ("words", count::SEARCH_WORDS.to_string()),
    ];
    Problem::saying(ProblemKind::Invalid, "problem-search-detail", args).at("q", "too_long")
}

fn kind_of(failure: Failure) -> ProblemKind {
    match failure {
        Failure::CrossSite | Failure::Forbidden => ProblemKind::Forbidden,
        Failure::Unreadable => ProblemKind::BadRequest,
        Failure::Unsupported => ProblemKind::UnsupportedMediaType,
        Failure::NotFound => ProblemKind::NotFound,
        Failure::Busy => ProblemKind::Busy,
        Failure::Unavailable => ProblemKind::Unavailable,
        Failure::Internal => ProblemKind::Internal,
        Failure::Search => ProblemKind::Invalid,
    }
}

fn to_island(failure: Failure, lang: Lang) -> Response {
    let code = match failure {
        Failure::CrossSite | Failure::Forbidden => ErrorCode::Forbidden,
        Failure::Unreadable | Failure::Search | Failure::Unsupported => ErrorCode::Invalid,
        Failure::NotFound => ErrorCode::NotFound,
        Failure::Busy => ErrorCode::TooMany,
        Failure::Unavailable => ErrorCode::Unavailable,
        Failure::Internal => ErrorCode::Internal,
    };
    let mut response = functions::refused(&AppError::of(code, lang));
    if failure == Failure::Unsupported {
        *response.status_mut() = failure.status();
    }
    functions::add_headers(&mut response);
    response
}

fn to_reader(app: &App, failure: Failure, lang: Lang, seen: &Seen) -> Response {
    let actor = seen.actor();
    let lang = seen.lang().unwrap_or(lang);
    let mut response = match failure {
        Failure::CrossSite => layout::error(app, lang, None, failure.status(), "error-cross-site"),
        Failure::Forbidden => layout::error(app, lang, actor, failure.status(), "error-forbidden"),
        Failure::Unreadable | Failure::Unsupported => {
            layout::error(app, lang, actor, failure.status(), "error-bad-request")
        }
        Failure::Search => layout::error(app, lang, actor, failure.status(), "error-search"),
        Failure::NotFound => layout::error(app, lang, actor, failure.status(), "error-not-found"),
        Failure::Busy => too_many(
            layout::error(app, lang, actor, failure.status(), "error-busy"),
            BUSY_SECONDS,
        ),
        Failure::Unavailable => layout::unavailable(app, lang),
        Failure::Internal => layout::error(app, lang, actor, failure.status(), "error-internal"),
    };
    security::add_headers(&mut response);
    response
}

/// Is it the framework's own refusal, a word or nothing, rather than a page of ours?
fn is_bare_refusal(response: &Response) -> bool {
    let html = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    response.status().is_client_error() && !html
}

fn bare_to_reader(app: &App, refusal: &Response, lang: Lang) -> Response {
    let key = match refusal.status() {
        StatusCode::NOT_FOUND => "error-not-found",
        _ => "error-bad-request",
    };
    let mut page = layout::error(app, lang, None, refusal.status(), key);
    let allow = refusal.headers().get(header::ALLOW).cloned();
    page.headers_mut()
        .extend(allow.map(|allow| (header::ALLOW, allow)));
    security::add_headers(&mut page);
    page
}
