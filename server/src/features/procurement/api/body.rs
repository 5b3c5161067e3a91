//! What is sent.

#![expect(
    clippy::option_option,
    reason = "a field that is left out, null, or has a value: three things"
)]

use crate::http::{
    fields::{QuantityBody, id, reason, request_key},
    number::whole_if_any,
    paging::{self, saturated},
    problem::Problem,
};
use chrono::NaiveDate;
use obrador_core::{
    procurement::{Lot, PurchaseOrder, ReceiptLine, State},
    quantity::Pack,
    tenant::reason::Reason,
};
use obrador_services::procurement::{Delivery, LineInput, OrderInput, OrderQuery};
use serde::{Deserialize, Deserializer};

/// What to list.
#[derive(Debug, Deserialize)]
pub(super) struct ListParams {
    state: Option<String>,
    supplier_id: Option<String>,
    #[serde(default, deserialize_with = "saturated")]
    limit: Option<i64>,
    after: Option<String>,
}

impl ListParams {
    pub(super) fn query(self) -> Result<OrderQuery, Problem> {
        let state = self.state.map(|text| {
            let known = State::ALL.map(State::as_str);
            text.parse::<State>()
                .map_err(|_| Problem::unknown_value("state", &text, known))
        });
        Ok(OrderQuery {
            state: state.transpose()?,
            supplier: self.supplier_id.map(|it| id(it, "supplier_id")).transpose()?,
            start: paging::start(self.after.as_deref(), None, false)?,
            limit: paging::limit(self.limit)?,
        })
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PackBody {
    #[serde(default)]
    name: String,
    holds: QuantityBody,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct LineBody {
    ingredient_id: String,
    quantity: QuantityBody,
    #[serde(default, deserialize_with = "said")]
    pack: Option<Option<PackBody>>,
    #[serde(default, deserialize_with = "whole_if_any")]
    price_cents: Option<i64>,
    #[serde(default, deserialize_with = "whole_if_any")]
    vat_basis_points: Option<i64>,
}

impl LineBody {
    fn read(self, place: usize) -> Result<LineInput, Problem> {
        let at = |field: &str| format!("lines[{place}].{field}");
        let quantity = self.quantity.read(&at("quantity"))?;
        let pack = match self.pack {
            None => None,
            Some(None) => Some(None),
            Some(Some(pack)) => Some(Some(Pack {
                holds: pack.holds.read(&at("pack.holds"))?,
                name: pack.name.trim().to_owned(),
            })),
        };
        Ok(LineInput {
            id: None,
            ingredient_id: id(self.ingredient_id, &at("ingredient_id"))?,
            quantity,
            pack,
            price_cents: self.price_cents,
            vat_basis_points: self.vat_basis_points,
        })
    }
}

fn lines(sent: Vec<LineBody>) -> Result<Vec<LineInput>, Problem> {
    let lines = sent.into_iter().enumerate();
    lines.map(|(place, line)| line.read(place)).collect()
}

/// A new order.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewOrder {
    supplier_id: String,
    location_id: Option<String>,
    needed_by: Option<NaiveDate>,
    notes: Option<String>,
    #[serde(default)]
    lines: Vec<LineBody>,
}

impl NewOrder {
    pub(super) fn input(self) -> Result<OrderInput, Problem> {
        Ok(OrderInput {
            supplier_id: id(self.supplier_id, "supplier_id")?,
            location_id: self.location_id.map(|it| id(it, "location_id")).transpose()?,
            needed_by: self.needed_by,
            notes: self.notes,
            lines: lines(self.lines)?,
        })
    }
}

/// What is changed of an order: what is sent.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OrderChanges {
    #[serde(default, deserialize_with = "not_null")]
    supplier_id: Option<String>,
    #[serde(default, deserialize_with = "said")]
    location_id: Option<Option<String>>,
    #[serde(default, deserialize_with = "said")]
    needed_by: Option<Option<NaiveDate>>,
    #[serde(default, deserialize_with = "said")]
    notes: Option<Option<String>>,
    #[serde(default, deserialize_with = "not_null")]
    lines: Option<Vec<LineBody>>,
}

impl OrderChanges {
    /// What makes of an order the changed one.
    pub(super) fn read(self) -> Result<impl FnOnce(&PurchaseOrder) -> OrderInput, Problem> {
        let lines = self.lines.map(lines).transpose()?;
        let supplier = self.supplier_id.map(|it| id(it, "supplier_id")).transpose()?;
        let location = self
            .location_id
            .map(|it| it.map(|it| id(it, "location_id")).transpose());
        let location = location.transpose()?;
        let (needed_by, notes) = (self.needed_by, self.notes);
        Ok(move |order: &PurchaseOrder| {
            let before = &order.as_stored().content;
            let location_before = before.location.as_ref().map(|location| location.id.clone());
            OrderInput {
                supplier_id: supplier.unwrap_or_else(|| before.supplier.id.clone()),
                location_id: location.unwrap_or(location_before),
                needed_by: needed_by.unwrap_or(before.needed_by),
                notes: notes.unwrap_or_else(|| before.notes.clone()),
                lines: lines.unwrap_or_else(|| order.lines().iter().map(LineInput::from).collect()),
            }
        })
    }
}

/// A field that was sent, and is not null.
fn not_null<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}

/// A field that was sent, be it null.
fn said<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(from).map(Some)
}

/// Why.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Why {
    reason: String,
}

impl Why {
    pub(super) fn read(&self) -> Result<Reason, Problem> {
        reason(&self.reason)
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct LotBody {
    code: Option<String>,
    best_before: Option<NaiveDate>,
    quantity: QuantityBody,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CameBody {
    line_id: String,
    lots: Vec<LotBody>,
}

/// What came.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewReceipt {
    lines: Vec<CameBody>,
}

impl NewReceipt {
    pub(super) fn delivery(self, key: &str) -> Result<Delivery, Problem> {
        let key = request_key(key)?;
        let lines = self.lines.into_iter().enumerate().map(|(place, came)| {
            let lots = came.lots.into_iter().enumerate().map(|(at, lot)| {
                Ok(Lot {
                    quantity: lot
                        .quantity
                        .read(&format!("lines[{place}].lots[{at}].quantity"))?,
                    code: lot.code,
                    best_before: lot.best_before,
                })
            });
            Ok(ReceiptLine {
                line: id(came.line_id, &format!("lines[{place}].line_id"))?,
                lots: lots.collect::<Result<_, Problem>>()?,
            })
        });
        Ok(Delivery {
            lines: lines.collect::<Result<_, Problem>>()?,
            key,
        })
    }
}
