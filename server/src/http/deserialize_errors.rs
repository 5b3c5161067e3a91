//! Why a body or a query string can't be read: told from the reader's own words, so that it can be said in the
//! caller's language.

use crate::http::problem::{Problem, ProblemKind};

/// Where the values come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    /// A JSON body that doesn't hold what is expected.
    Body,
    /// A body that is not JSON at all.
    Text,
    /// The query string.
    Query,
}

/// What is wrong.
#[derive(Debug, PartialEq, Eq)]
enum Fault<'a> {
    Missing { field: &'a str },
    UnknownField { field: &'a str },
    Duplicate { field: &'a str },
    UnknownValue { value: &'a str, known: String },
    WrongType,
    Malformed { line: &'a str, column: &'a str },
    Other,
}

/// The problem, with the reader's own words beside it.
pub(crate) fn problem(kind: ProblemKind, source: Source, reason: String) -> Problem {
    let (path, fault) = told_by(source, &reason);
    let field = |last: &str| {
        if path.is_empty() {
            last.to_owned()
        } else {
            format!("{path}.{last}")
        }
    };
    let at = |detail, field: String, code, mut args: Vec<(&'static str, String)>| {
        args.push(("field", field.clone()));
        Problem::saying(kind, detail, args).at(field, code)
    };
    let problem = match fault {
        Fault::Missing { field: last } => {
            let detail = match source {
                Source::Body | Source::Text => "problem-missing-field-detail",
                Source::Query => "problem-missing-parameter-detail",
            };
            at(detail, field(last), "missing", Vec::new())
        }
        // The path ends with the field itself: it was found, unlike one that is missing.
        Fault::UnknownField { field: last } => at(
            "problem-unknown-field-detail",
            if path.is_empty() { last } else { path }.to_owned(),
            "unknown_field",
            Vec::new(),
        ),
        Fault::Duplicate { field: last } => at(
            "problem-duplicate-field-detail",
            field(last),
            "duplicate",
            Vec::new(),
        ),
        Fault::UnknownValue { value, known } => {
            let args = vec![("value", value.to_owned()), ("known", known)];
            at(
                "problem-unknown-value-detail",
                path.to_owned(),
                "unknown_value",
                args,
            )
        }
        Fault::Malformed { line, column } => {
            let args = vec![("line", line.to_owned()), ("column", column.to_owned())];
            Problem::saying(kind, "problem-malformed-json-detail", args)
        }
        Fault::WrongType if !path.is_empty() => at(
            "problem-wrong-type-detail",
            path.to_owned(),
            "wrong_type",
            Vec::new(),
        ),
        Fault::Other if !path.is_empty() => at(
            "problem-unreadable-value-detail",
            path.to_owned(),
            "unreadable",
            Vec::new(),
        ),
        Fault::WrongType | Fault::Other => Problem::new(kind),
    };
    problem.with_reason(reason)
}

/// Serde's words are "path: what is wrong at line 1 column 2"; path and place may be absent.
fn told_by(source: Source, reason: &str) -> (&str, Fault<'_>) {
    let unknown = ": unknown field `";
    let (path, words) = match (reason.find(unknown), reason.split_once(": ")) {
        // What nobody knows may be called anything, spaces and colons included.
        (Some(end), _) => (&reason[..end], &reason[end + 2..]),
        (None, Some((path, words))) if !path.contains([' ', '`']) => (path, words),
        _ => ("", reason),
    };
    let fault = match source {
        Source::Text => no_json(words),
        Source::Body | Source::Query => fault(words),
    };
    (path, fault)
}

/// A number too large for any type is written as JSON writes numbers: its field is told, not its place.
fn no_json(words: &str) -> Fault<'_> {
    match place(words) {
        Some((line, column)) if !words.starts_with("number out of range") => {
            Fault::Malformed { line, column }
        }
        _ => Fault::Other,
    }
}

fn fault(words: &str) -> Fault<'_> {
    let quoted = |start: &str| words.strip_prefix(start)?.split('`').next();
    if let Some(field) = quoted("missing field `") {
        return Fault::Missing { field };
    }
    if let Some(rest) = words.strip_prefix("unknown field `") {
        let field = rest.split("`, ").next().unwrap_or(rest);
        return Fault::UnknownField { field };
    }
    if let Some(field) = quoted("duplicate field `") {
        return Fault::Duplicate { field };
    }
    if let Some(value) = quoted("unknown variant `") {
        let known: Vec<_> = words.split('`').skip(3).step_by(2).collect();
        return Fault::UnknownValue {
            value,
            known: known.join(", "),
        };
    }
    if words.starts_with("invalid type: ") {
        return Fault::WrongType;
    }
    Fault::Other
}

fn place(words: &str) -> Option<(&str, &str)> {
    words.rsplit_once(" at line ")?.1.split_once(" column ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serdes_words_are_understood() {
        let read = |source, reason| {
            let (path, fault) = told_by(source, reason);
            format!("{path}|{fault:?}")
        };
        for (reason, understood) in [
            (
                "missing field `value` at line 1 column 20",
                "|Missing { field: \"value\" }",
            ),
            ("items[0]: missing field `x`", "items[0]|Missing { field: \"x\" }"),
            ("missing field `tenant_id`", "|Missing { field: \"tenant_id\" }"),
            (
                "x: unknown field `x`, expected `y`",
                "x|UnknownField { field: \"x\" }",
            ),
            (
                "duplicate field `a` at line 1 column 9",
                "|Duplicate { field: \"a\" }",
            ),
            (
                "metric: unknown variant `bread`, expected one of `users`, `api_calls` at line 1 column 3",
                "metric|UnknownValue { value: \"bread\", known: \"users, api_calls\" }",
            ),
            (
                "value: invalid type: string \"a: b\", expected f64 at line 1 column 3",
                "value|WrongType",
            ),
            (
                "invalid type: integer `1`, expected struct T at line 1 column 1",
                "|WrongType",
            ),
            (
                "a b: unknown field `a b`, expected `y`",
                "a b|UnknownField { field: \"a b\" }",
            ),
            ("date: trailing input at line 1 column 83", "date|Other"),
            (
                "value: invalid value: integer `-1`, expected u32 at line 1 column 3",
                "value|Other",
            ),
            ("date: input is out of range at line 1 column 3", "date|Other"),
            ("", "|Other"),
        ] {
            assert_eq!(read(Source::Body, reason), understood, "{reason}");
        }
        for (reason, understood) in [
            (
                "EOF while parsing an object at line 1 column 1",
                "|Malformed { line: \"1\", column: \"1\" }",
            ),
            (
                "a: expected value at line 2 column 7",
                "a|Malformed { line: \"2\", column: \"7\" }",
            ),
            (
                "recursion limit exceeded at line 1 column 128",
                "|Malformed { line: \"1\", column: \"128\" }",
            ),
            (
                "a: lone leading surrogate in hex escape at line 1 column 9",
                "a|Malformed { line: \"1\", column: \"9\" }",
            ),
            ("value: number out of range at line 1 column 9", "value|Other"),
        ] {
            assert_eq!(read(Source::Text, reason), understood, "{reason}");
        }
    }
}
