//! What a proxy asks, and where it may say so (ADR 8).

use crate::{
    features::entitlement::api::check::CheckQuery,
    http::{
        Query,
        problem::{Problem, ProblemKind},
    },
};
use axum::http::{HeaderMap, HeaderName, Uri};
use serde::Deserialize;
use utoipa::IntoParams;

pub(crate) const FEATURE: HeaderName = HeaderName::from_static("x-obrador-feature");
pub(crate) const METRIC: HeaderName = HeaderName::from_static("x-obrador-metric");
const N: HeaderName = HeaderName::from_static("x-obrador-n");
pub(crate) const REQUIRE: HeaderName = HeaderName::from_static("x-obrador-require");
const MODE: HeaderName = HeaderName::from_static("x-obrador-mode");

/// How the proxy wants to be answered.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asker {
    /// `nginx` for its `auth_request`, which understands 2xx, 401 and 403 only: a refusal is 403 with the code in
    /// `X-Obrador-Denial`. `refusal` for the page that fetches this refusal in full: where nothing stands in the way any
    /// more it is 503 with `Retry-After`, as an empty 200 would be taken for the page itself
    mode: Option<String>,
}

/// What is done with the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// A pass opens, anything else is shown to the visitor.
    Plain,
    /// nginx's `auth_request` reads the status.
    Nginx,
    /// It is shown to a visitor who has been refused already.
    Refusal,
}

impl Mode {
    fn of(text: &str) -> Option<Self> {
        match text {
            "nginx" => Some(Self::Nginx),
            "refusal" => Some(Self::Refusal),
            _ => None,
        }
    }
}

/// What is asked; a fault is told in the mode that was asked for, as nginx would take any other for its own.
pub(crate) struct Ask {
    pub(crate) mode: Mode,
    pub(crate) asked: Result<CheckQuery, Problem>,
}

impl Ask {
    fn nothing(problem: Problem) -> Self {
        Self {
            mode: Mode::Plain,
            asked: Err(problem),
        }
    }
}

/// From a peer that is not trusted: the query of the address it was given.
pub(crate) fn from_query(uri: &Uri) -> Ask {
    match Query::<Asker>::of(uri) {
        Ok(asker) => Ask {
            mode: asker.mode.as_deref().and_then(Mode::of).unwrap_or(Mode::Plain),
            asked: Query::<CheckQuery>::of(uri),
        },
        Err(problem) => Ask::nothing(problem),
    }
}

/// From a trusted proxy: its headers. All else may be its visitor's.
pub(crate) fn from_headers(headers: &HeaderMap) -> Ask {
    let mode = match only(headers, &MODE) {
        Ok(None) => Mode::Plain,
        Ok(Some(text)) => match Mode::of(text) {
            Some(mode) => mode,
            None => return Ask::nothing(unknown(&MODE, text, ["nginx", "refusal"])),
        },
        Err(problem) => return Ask::nothing(problem),
    };
    Ask {
        mode,
        asked: required(headers),
    }
}

/// Exactly one requirement. None at all is a proxy that is not set up, or a visitor who made it drop its header.
fn required(headers: &HeaderMap) -> Result<CheckQuery, Problem> {
    let feature = only(headers, &FEATURE)?;
    let metric = only(headers, &METRIC)?;
    let n = only(headers, &N)?
        .map(|text| text.parse().map_err(|_| Problem::unreadable(N.as_str())))
        .transpose()?;
    let token_alone = match only(headers, &REQUIRE)? {
        None => false,
        Some("token") => true,
        Some(other) => return Err(unknown(&REQUIRE, other, ["token"])),
    };
    match (feature, metric, token_alone) {
        (None, None, false) => Err(Problem::saying(
            ProblemKind::Internal,
            "problem-proxy-unsaid-detail",
            vec![(
                "headers",
                "X-Obrador-Feature, X-Obrador-Metric, X-Obrador-Require".to_owned(),
            )],
        )),
        (Some(_), None, false) | (None, Some(_), false) | (None, None, true) => Ok(CheckQuery {
            feature: feature.map(str::to_owned),
            metric: metric.map(str::to_owned),
            n,
            tenant_id: None,
        }),
        _ => Err(Problem::saying(
            ProblemKind::BadRequest,
            "problem-proxy-several-detail",
            Vec::new(),
        )),
    }
}

/// The header's one value. Of two, one is the visitor's; what can't be read is not the same as what isn't there.
fn only<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Result<Option<&'a str>, Problem> {
    let ambiguous = |detail, code| {
        let args = vec![("field", name.to_string())];
        Problem::saying(ProblemKind::BadRequest, detail, args).at(name.as_str(), code)
    };
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (None, _) => Ok(None),
        (Some(value), None) => match value.to_str() {
            Ok(text) => Ok(Some(text)),
            Err(_) => Err(ambiguous("problem-unreadable-value-detail", "unreadable")),
        },
        (Some(_), Some(_)) => Err(ambiguous("problem-duplicate-header-detail", "duplicate")),
    }
}

fn unknown<const K: usize>(name: &HeaderName, value: &str, known: [&'static str; K]) -> Problem {
    Problem::unknown_value(name.as_str(), value, known)
}
