//! How a field's value is stored: in a column of its name, a quantity in two.

use crate::db::{DbError, Statement};
use obrador_core::{
    catalogue::{Field, FieldKind, Value},
    quantity::{Quantity, Unit},
};
use sqlx::{Row as _, any::AnyRow};

pub(super) fn push_value(statement: &mut Statement, kind: FieldKind, value: Option<&Value>) {
    match (kind, value) {
        (_, Some(Value::Text(text))) => statement.push_bind(text.clone()),
        (_, Some(Value::Cents(number) | Value::BasisPoints(number) | Value::Whole(number))) => {
            statement.push_bind(*number)
        }
        (_, Some(Value::Number(number))) => statement.push_bind(*number),
        (_, Some(Value::Quantity(quantity))) => statement.push_bind(quantity.small),
        (_, Some(Value::Yes)) => statement.push_bind(1_i64),
        // Bound, sqlx tells PostgreSQL that it is a shorter number: the statement, kept for its text, then takes no other.
        (FieldKind::Number, None) => statement.push("NULL"),
        (kind, None) if kind.is_text() => statement.push_bind(None::<String>),
        (_, None) => statement.push_bind(None::<i64>),
    };
}

/// The unit that a quantity is shown in, which has a column of its own.
pub(super) fn push_unit(statement: &mut Statement, value: Option<&Value>) {
    let unit = match value {
        Some(Value::Quantity(quantity)) => Some(quantity.unit.as_str().to_owned()),
        _ => None,
    };
    statement.push_bind(unit);
}

/// What the name of that column ends with.
pub(super) const UNIT: &str = "_unit";

pub(super) fn value(field: &Field, row: &AnyRow) -> Result<Option<Value>, DbError> {
    let whole = || row.try_get::<Option<i64>, _>(field.key);
    let text = || row.try_get::<Option<String>, _>(field.key);
    Ok(match field.kind {
        FieldKind::Money => whole()?.map(Value::Cents),
        FieldKind::Percent => whole()?.map(Value::BasisPoints),
        FieldKind::Whole => whole()?.map(Value::Whole),
        FieldKind::Flag => whole()?.map(|_| Value::Yes),
        FieldKind::Number => row.try_get::<Option<f64>, _>(field.key)?.map(Value::Number),
        FieldKind::Quantity => quantity(field, row)?.map(Value::Quantity),
        FieldKind::Text
        | FieldKind::Multiline
        | FieldKind::Email
        | FieldKind::Phone
        | FieldKind::Allergens
        | FieldKind::Link(_)
        | FieldKind::File
        | FieldKind::Unit => text()?.map(Value::Text),
    })
}

fn quantity(field: &Field, row: &AnyRow) -> Result<Option<Quantity>, DbError> {
    let small: Option<i64> = row.try_get(field.key)?;
    let unit: Option<String> = row.try_get([field.key, UNIT].concat().as_str())?;
    let (Some(small), Some(unit)) = (small, unit) else {
        return Ok(None);
    };
    let unit: Unit = unit.parse().map_err(|_| DbError::corrupt(&unit))?;
    Ok(Some(Quantity::new(small, unit)))
}
