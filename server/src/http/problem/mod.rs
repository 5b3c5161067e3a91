//! Errors of the API: `application/problem+json` (RFC 9457), in the caller's language.

mod from;
mod kind;
mod response;

pub use kind::ProblemKind;

use obrador_core::{auth::Scope, bounds::count::FAULTS, entitlement::Refusal};

/// A problem on its way to the caller.
#[derive(Debug, Clone)]
pub struct Problem {
    kind: ProblemKind,
    /// The detail's key, where it is not the kind's own.
    detail: Option<&'static str>,
    args: Vec<(&'static str, String)>,
    /// The fields it is about and what is wrong with each, for programs.
    faults: Vec<(String, &'static str)>,
    /// The technical reason, in English.
    reason: Option<String>,
    /// What this problem says beside what all say, for programs.
    members: Vec<(&'static str, serde_json::Value)>,
    token_was_given: bool,
    refusal: Option<Box<Refusal>>,
}

impl Problem {
    /// A problem of that kind.
    pub fn new(kind: ProblemKind) -> Self {
        Self {
            kind,
            detail: None,
            args: Vec::new(),
            faults: Vec::new(),
            reason: None,
            members: Vec::new(),
            token_was_given: false,
            refusal: None,
        }
    }

    /// The plan, the owner's cap or a quota stands in the way.
    pub fn refused(refusal: Refusal) -> Self {
        Self {
            refusal: Some(Box::new(refusal)),
            ..Self::new(ProblemKind::Refused)
        }
    }

    /// The refusal, where it is one.
    pub fn refusal(&self) -> Option<&Refusal> {
        self.refusal.as_deref()
    }

    /// A problem whose detail is a text of its own.
    pub fn saying(kind: ProblemKind, detail: &'static str, args: Vec<(&'static str, String)>) -> Self {
        Self {
            detail: Some(detail),
            args,
            ..Self::new(kind)
        }
    }

    /// It is about that field; `code` says what is wrong with it, and stays the same.
    #[must_use]
    pub fn at(mut self, field: impl Into<String>, code: &'static str) -> Self {
        self.faults.push((field.into(), code));
        self
    }

    /// All of them as one: it tells the first in words, and the fields, as many as are told. None of none.
    pub fn all(problems: impl IntoIterator<Item = Self>) -> Option<Self> {
        problems.into_iter().reduce(|mut first, next| {
            let room = FAULTS.saturating_sub(first.faults.len());
            first.faults.extend(next.faults.into_iter().take(room));
            first
        })
    }

    /// A field of the request can't be so; the text `detail` names it.
    pub fn about(detail: &'static str, field: &str, code: &'static str) -> Self {
        Self::saying(ProblemKind::Invalid, detail, vec![("field", field.to_owned())]).at(field, code)
    }

    /// The value of a field can't be read.
    pub fn unreadable(field: &str) -> Self {
        Self::about("problem-unreadable-value-detail", field, "unreadable")
    }

    /// A parameter of the address lies outside of `least` to `most`, or below `least` where there is no most.
    pub fn out_of_range(parameter: &str, least: i64, most: Option<i64>) -> Self {
        let mut args = vec![("field", parameter.to_owned()), ("least", least.to_string())];
        args.extend(most.map(|most| ("most", most.to_string())));
        let detail = match most {
            Some(_) => "problem-parameter-range-detail",
            None => "problem-parameter-least-detail",
        };
        Self::saying(ProblemKind::Invalid, detail, args).at(parameter, "out_of_range")
    }

    /// A field holds none of the values `known`.
    pub fn unknown_value(field: &str, value: &str, known: impl IntoIterator<Item = &'static str>) -> Self {
        let known: Vec<_> = known.into_iter().collect();
        let args = vec![
            ("field", field.to_owned()),
            ("value", value.to_owned()),
            ("known", known.join(", ")),
        ];
        Self::saying(ProblemKind::Invalid, "problem-unknown-value-detail", args).at(field, "unknown_value")
    }

    /// What the software says of it, in English, for those who write programs.
    #[must_use]
    pub fn with_reason(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(reason.into());
        self
    }

    /// With a member of its own beside those that all problems have; the route's description says which.
    #[must_use]
    pub fn with_member(mut self, name: &'static str, value: serde_json::Value) -> Self {
        self.members.push((name, value));
        self
    }

    /// The token lacks that scope.
    pub fn lacks(scope: Scope) -> Self {
        Self {
            args: vec![("scope", scope.to_string())],
            ..Self::new(ProblemKind::InsufficientScope)
        }
    }

    /// The token lacks that scope, and did the same without it until that scope was there.
    pub fn lost(scope: Scope, before: Scope) -> Self {
        Self {
            detail: Some("problem-lost-scope-detail"),
            args: vec![("scope", scope.to_string()), ("before", before.to_string())],
            ..Self::new(ProblemKind::InsufficientScope)
        }
    }

    /// A reason is missing, or is none: it is named by the header it goes into.
    pub fn needs_reason(header: &'static str, code: &'static str) -> Self {
        Self::about("problem-reason-detail", header, code)
    }

    /// A token was sent, and it is not, or no longer, valid.
    pub fn invalid_token() -> Self {
        Self {
            token_was_given: true,
            ..Self::new(ProblemKind::Unauthenticated)
        }
    }

    /// Its kind.
    pub fn kind(&self) -> ProblemKind {
        self.kind
    }

    /// Its code, as programs know it.
    pub fn code(&self) -> &'static str {
        match &self.refusal {
            Some(refusal) => refusal.code().as_str(),
            None => self.kind.parts().1,
        }
    }
}
