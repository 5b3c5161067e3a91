//! What was sent, read.

use super::{
    lines::{self, LINES},
    problem::of_field,
};
use crate::http::{
    etag,
    number::whole,
    paging::{self, saturated},
    problem::{Problem, ProblemKind},
};
use axum::http::HeaderMap;
use obrador_core::{
    catalogue::{Content, Field, FieldError, FieldKind, ItemKind, Value, formula::Line},
    i18n::{Lang, parse_scaled},
    quantity::{Quantity, Unit},
};
use obrador_services::catalogue::{ListQuery, Sort};
use serde::Deserialize;
use serde_json::{Map, Value as Json};

/// What to list.
#[derive(Debug, Deserialize)]
pub(super) struct ListParams {
    #[serde(default)]
    q: String,
    sort: Option<String>,
    #[serde(default, deserialize_with = "saturated")]
    limit: Option<i64>,
    after: Option<String>,
    #[serde(default, deserialize_with = "saturated")]
    page: Option<i64>,
    archived: Option<bool>,
}

impl ListParams {
    pub(super) fn query(self) -> Result<ListQuery, Problem> {
        let sort = match &self.sort {
            None => Sort::Name,
            Some(sort) => sort
                .parse()
                .map_err(|()| Problem::unknown_value("sort", sort, Sort::NAMES))?,
        };
        let limit = paging::limit(self.limit)?;
        let start = paging::start(self.after.as_deref(), self.page, sort == Sort::Name)?;
        Ok(ListQuery {
            words: self.q,
            sort,
            archived: self.archived.unwrap_or(false),
            start,
            limit,
        })
    }
}

/// The version somebody has seen: in the body, or in `If-Match`.
pub(super) fn expected_version(headers: &HeaderMap, sent: &Map<String, Json>) -> Result<i64, Problem> {
    let tagged = etag::expected_version(headers)?;
    if let Some(version) = sent.get("version") {
        let wrong = || Problem::about("problem-wrong-type-detail", "version", "wrong_type");
        return etag::in_range(whole(version).ok_or_else(wrong)?);
    }
    tagged.ok_or_else(|| Problem::new(ProblemKind::VersionNeeded))
}

/// Changes of fields, each of which can be so.
type Changes = Vec<(&'static Field, Option<Value>)>;

/// What a new thing consists of; it needs a name. A recipe's lines beside it.
pub(super) fn new(item_kind: ItemKind, sent: &Map<String, Json>) -> Result<(Content, Vec<Line>), Problem> {
    let named = |field: &Field| field.required || sent.contains_key(field.key);
    let content = read(item_kind, sent, besides(item_kind), named)?.1;
    Ok((content, lines_of(item_kind, sent)?.unwrap_or_default()))
}

/// The fields that were sent to change a thing, beside its version.
pub(super) fn changes(
    item_kind: ItemKind,
    sent: &Map<String, Json>,
) -> Result<(Changes, Option<Vec<Line>>), Problem> {
    let named = |field: &Field| sent.contains_key(field.key);
    let besides = [&["version"], besides(item_kind)].concat();
    let changes = read(item_kind, sent, &besides, named)?.0;
    Ok((changes, lines_of(item_kind, sent)?))
}

/// Members that are no fields: a recipe's lines.
fn besides(item_kind: ItemKind) -> &'static [&'static str] {
    match item_kind {
        ItemKind::Recipe => &[LINES],
        _ => &[],
    }
}

fn lines_of(item_kind: ItemKind, sent: &Map<String, Json>) -> Result<Option<Vec<Line>>, Problem> {
    match item_kind {
        ItemKind::Recipe => lines::read(sent),
        _ => Ok(None),
    }
}

/// The fields that are `named`, a missing one empty, and a thing of them alone; or everything that is wrong. `besides` are members of the body that
/// are no fields.
fn read(
    item_kind: ItemKind,
    sent: &Map<String, Json>,
    besides: &[&str],
    named: impl Fn(&Field) -> bool,
) -> Result<(Changes, Content), Problem> {
    let known =
        |name: &str| besides.contains(&name) || item_kind.fields().iter().any(|field| field.key == name);
    let unknown = sent.keys().filter(|name| !known(name));
    let mut wrong: Vec<_> = unknown
        .map(|name| Problem::about("problem-unknown-field-detail", name, "unknown_field"))
        .collect();
    let mut changes = Changes::new();
    for field in item_kind.fields().iter().filter(|field| named(field)) {
        match value(field, sent.get(field.key).unwrap_or(&Json::Null)) {
            Ok(value) => changes.push((field, value)),
            Err(problem) => wrong.push(problem),
        }
    }
    match Content::empty(item_kind).with(changes.iter().cloned()) {
        Ok(content) if wrong.is_empty() => return Ok((changes, content)),
        Ok(_) => {}
        Err(faults) => wrong.extend(faults.into_iter().map(|(field, error)| of_field(field, error))),
    }
    Err(Problem::all(wrong).unwrap_or_else(|| Problem::new(ProblemKind::Invalid)))
}

/// What was sent for a field, if it is of the field's type.
fn value(field: &Field, json: &Json) -> Result<Option<Value>, Problem> {
    if json.is_null() {
        return Ok(None);
    }
    let value = match field.kind {
        FieldKind::Money => whole(json).map(Value::Cents),
        FieldKind::Number => json.as_f64().map(Value::Number),
        FieldKind::Percent => whole(json).map(Value::BasisPoints),
        FieldKind::Whole => whole(json).map(Value::Whole),
        FieldKind::Flag => match json.as_bool() {
            Some(false) => return Ok(None),
            yes => yes.map(|_| Value::Yes),
        },
        FieldKind::Quantity => return quantity(field, json).map(Some),
        FieldKind::Allergens => allergens(json).map(Value::Text),
        _ => json.as_str().map(|text| Value::Text(text.to_owned())),
    };
    let wrong = || Problem::about("problem-wrong-type-detail", field.key, "wrong_type");
    value.map(Some).ok_or_else(wrong)
}

/// `{ "quantity": "2.5", "unit": "kg" }`: a text, so that no program on the way makes a binary fraction of it.
fn quantity(field: &Field, json: &Json) -> Result<Value, Problem> {
    let wrong = || Problem::about("problem-wrong-type-detail", field.key, "wrong_type");
    let members = json
        .as_object()
        .filter(|sent| sent.len() == 2)
        .ok_or_else(wrong)?;
    let text = |name: &str| members.get(name).and_then(Json::as_str).ok_or_else(wrong);
    let (number, unit) = (text("quantity")?, text("unit")?);
    let unit: Unit = unit
        .parse()
        .map_err(|_| of_field(field, FieldError::UnknownUnit))?;
    match parse_scaled(Lang::En, number, unit.decimals()) {
        Some(small) => Ok(Value::Quantity(Quantity::new(small, unit))),
        None => Err(of_field(field, FieldError::NotANumber)),
    }
}

/// An array of texts, as it is kept.
fn allergens(json: &Json) -> Option<String> {
    let names: Option<Vec<&str>> = json.as_array()?.iter().map(Json::as_str).collect();
    Some(names?.join(" "))
}
