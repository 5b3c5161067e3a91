//! The lines of a recipe, read from a body.

use super::problem::of_named;
use crate::http::problem::Problem;
use obrador_core::{
    catalogue::{
        FieldError,
        formula::{Line, Part},
    },
    i18n::{Lang, parse_scaled},
    quantity::{Quantity, Unit},
};
use serde_json::{Map, Value as Json};

/// The member of a recipe's body that holds them.
pub(super) const LINES: &str = "lines";

/// What was sent as a recipe's lines; none where nothing was. Null empties it.
pub(super) fn read(sent: &Map<String, Json>) -> Result<Option<Vec<Line>>, Problem> {
    let lines = match sent.get(LINES) {
        None => return Ok(None),
        Some(Json::Null) => return Ok(Some(Vec::new())),
        Some(Json::Array(lines)) => lines,
        Some(_) => return Err(wrong_type(LINES)),
    };
    let (mut read, mut wrong) = (Vec::with_capacity(lines.len()), Vec::new());
    for (place, sent) in lines.iter().enumerate() {
        match line(place, sent) {
            Ok(line) => read.push(line),
            Err(problem) => wrong.push(problem),
        }
    }
    match Problem::all(wrong) {
        Some(problem) => Err(problem),
        None => Ok(Some(read)),
    }
}

/// `{ "ingredient_id": …, "quantity": "2.5", "unit": "kg" }`, or with `recipe_id`.
fn line(place: usize, sent: &Json) -> Result<Line, Problem> {
    let at = |member: &str| format!("{LINES}[{place}].{member}");
    let members = sent
        .as_object()
        .ok_or_else(|| wrong_type(&format!("{LINES}[{place}]")))?;
    let known = ["ingredient_id", "recipe_id", "quantity", "unit"];
    if let Some(name) = members.keys().find(|name| !known.contains(&name.as_str())) {
        return Err(Problem::about(
            "problem-unknown-field-detail",
            &at(name),
            "unknown_field",
        ));
    }
    let text = |member: &'static str| match members.get(member) {
        None => Err(of_named(&at(member), FieldError::Missing)),
        Some(value) => value.as_str().ok_or_else(|| wrong_type(&at(member))),
    };
    let part = match (
        members.contains_key("ingredient_id"),
        members.contains_key("recipe_id"),
    ) {
        (true, false) => Part::Ingredient(text("ingredient_id")?.to_owned()),
        (false, true) => Part::Recipe(text("recipe_id")?.to_owned()),
        (false, false) => return Err(of_named(&at("ingredient_id"), FieldError::Missing)),
        (true, true) => {
            return Err(Problem::about(
                "problem-unknown-field-detail",
                &at("recipe_id"),
                "unknown_field",
            ));
        }
    };
    let unit: Unit = text("unit")?
        .parse()
        .map_err(|_| of_named(&at("unit"), FieldError::UnknownUnit))?;
    let small = parse_scaled(Lang::En, text("quantity")?, unit.decimals());
    let small = small.ok_or_else(|| of_named(&at("quantity"), FieldError::NotANumber))?;
    Ok(Line {
        part,
        quantity: Quantity::new(small, unit),
    })
}

fn wrong_type(field: &str) -> Problem {
    Problem::about("problem-wrong-type-detail", field, "wrong_type")
}
