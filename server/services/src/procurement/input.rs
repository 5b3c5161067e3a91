//! What somebody wants to order, and what the catalogue adds to it.

use super::catalogue_store::{Known, Things};
use crate::{
    db::{DbError, Tx},
    random,
};
use chrono::NaiveDate;
use obrador_core::{
    bounds::count::ORDER_LINES,
    ids::TenantId,
    procurement::{Fault, FaultKind, LineContent, Named, OrderContent, OrderLine},
    quantity::{Pack, Quantity},
};

/// What somebody wants to order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OrderInput {
    /// From whom: the supplier's id.
    pub supplier_id: String,
    /// Where it is delivered to: a location's id.
    pub location_id: Option<String>,
    /// When it is needed, at the latest.
    pub needed_by: Option<NaiveDate>,
    /// What else is to be said.
    pub notes: Option<String>,
    /// What.
    pub lines: Vec<LineInput>,
}

impl OrderInput {
    /// What it names of the catalogue, as far as it is there.
    pub(super) async fn things(&self, tx: &mut Tx, tenant: &TenantId) -> Result<Things, DbError> {
        let of_lines = self.lines.iter().map(|line| line.ingredient_id.as_str());
        let to = (self.supplier_id.as_str(), self.location_id.as_deref());
        Things::of(tx, tenant, to, of_lines.collect()).await
    }
}

/// A line that somebody wants to order. What is not said is as the catalogue has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineInput {
    /// Which line of the order it is already, where it is one.
    pub id: Option<String>,
    /// The ingredient's id.
    pub ingredient_id: String,
    /// How much.
    pub quantity: Quantity,
    /// What it is bought in; `Some(None)` for nothing, whatever the catalogue says.
    pub pack: Option<Option<Pack>>,
    /// The price of a pack, or without one of a unit, in cents without VAT.
    pub price_cents: Option<i64>,
    /// VAT, in hundredths of a percent.
    pub vat_basis_points: Option<i64>,
}

impl From<&OrderLine> for LineInput {
    /// A line as it was ordered: nothing is taken anew from the catalogue.
    fn from(line: &OrderLine) -> Self {
        Self {
            id: Some(line.id.clone()),
            ingredient_id: line.content.ingredient.clone(),
            quantity: line.content.quantity,
            pack: Some(line.content.pack.clone()),
            price_cents: Some(line.content.price_cents),
            vat_basis_points: Some(line.content.vat_basis_points),
        }
    }
}

/// What an order says, and its lines with their identifiers.
pub(super) type Ordered = (OrderContent, Vec<(String, LineContent)>);

/// What is ordered of `things`, each name as it is today; `before` is what an order said already, and may go on saying of
/// what is archived since.
///
/// # Errors
/// Everything that names nothing, or says too little.
pub(super) fn content(
    things: &Things,
    input: OrderInput,
    before: Option<&OrderContent>,
    lines_before: &[OrderLine],
) -> Result<Ordered, Vec<Fault>> {
    let mut faults = Vec::new();
    if input.lines.len() > ORDER_LINES {
        let too_many = FaultKind::TooMany(ORDER_LINES);
        return Err(vec![fault(None, "lines", too_many)]);
    }
    let supplier = things.suppliers.get(&input.supplier_id);
    let supplier_before = before.map(|before| &before.supplier);
    let supplier = named(&input.supplier_id, supplier, supplier_before)
        .unwrap_or_else(|kind| unknown(&mut faults, "supplier_id", kind));
    let location = input.location_id.as_ref().map(|id| {
        let location_before = before.and_then(|before| before.location.as_ref());
        named(id, things.locations.get(id), location_before)
            .unwrap_or_else(|kind| unknown(&mut faults, "location_id", kind))
    });
    let (mut lines, mut places) = (Vec::with_capacity(input.lines.len()), Vec::new());
    for (place, line) in input.lines.into_iter().enumerate() {
        let known = |id: &String| lines_before.iter().any(|before| before.id == *id);
        let id = line.id.clone().filter(known);
        match line_of(things, line, lines_before) {
            Ok(line) => {
                lines.push((of_its_own(&lines, id), line));
                places.push(place);
            }
            Err((field, kind)) => faults.push(fault(Some(place), field, kind)),
        }
    }
    let content = OrderContent {
        supplier,
        location,
        needed_by: input.needed_by,
        notes: input.notes,
    };
    if faults.is_empty() {
        return Ok((content, lines));
    }
    // What can't be so in the rest is told with it.
    let rest: Vec<_> = lines.into_iter().map(|(_, line)| line).collect();
    let of_rest = content.checked(&rest).err().unwrap_or_default();
    faults.extend(of_rest.into_iter().map(|fault| Fault {
        line: fault.line.and_then(|line| places.get(line).copied()),
        ..fault
    }));
    Err(faults)
}

/// The line's identifier, unless another has it; else a new one.
fn of_its_own(lines: &[(String, LineContent)], id: Option<String>) -> String {
    id.filter(|id| !lines.iter().any(|(known, _)| known == id))
        .unwrap_or_else(random::id)
}

fn fault(line: Option<usize>, field: &'static str, kind: FaultKind) -> Fault {
    Fault { line, field, kind }
}

/// Notes what is wrong with a thing that is named, and goes on without it.
fn unknown(faults: &mut Vec<Fault>, field: &'static str, kind: FaultKind) -> Named {
    faults.push(fault(None, field, kind));
    Named {
        id: String::new(),
        name: String::new(),
    }
}

fn named(id: &str, found: Option<&Known>, before: Option<&Named>) -> Result<Named, FaultKind> {
    let same = before.is_some_and(|before| before.id == id);
    match found {
        _ if id.is_empty() => Err(FaultKind::Missing),
        Some(known) if !known.archived || same => Ok(Named {
            id: id.to_owned(),
            name: known.name.clone(),
        }),
        Some(_) => Err(FaultKind::Archived),
        None => Err(FaultKind::Unknown),
    }
}

type LineFault = (&'static str, FaultKind);

fn line_of(things: &Things, line: LineInput, before: &[OrderLine]) -> Result<LineContent, LineFault> {
    let same = |other: &OrderLine| other.content.ingredient == line.ingredient_id;
    let kept = before.iter().any(same);
    let found = things.ingredients.get(&line.ingredient_id);
    let ingredient = found.ok_or(("ingredient_id", FaultKind::Unknown))?;
    if ingredient.archived && !kept {
        return Err(("ingredient_id", FaultKind::Archived));
    }
    if line.quantity.dimension() != ingredient.unit.dimension() {
        return Err(("quantity", FaultKind::OtherDimension));
    }
    // The catalogue's price is that of its own pack or unit; whoever says another pack says the price of it.
    let (price_cents, quantity) = match (line.price_cents, &line.pack, ingredient.price_cents) {
        (Some(price_cents), _, _) => (price_cents, line.quantity),
        (None, None, Some(price_cents)) => (price_cents, line.quantity.shown_in(ingredient.unit)),
        _ => return Err(("price_cents", FaultKind::Missing)),
    };
    Ok(LineContent {
        ingredient: line.ingredient_id,
        name: ingredient.name.clone(),
        quantity,
        pack: line.pack.unwrap_or_else(|| ingredient.pack.clone()),
        price_cents,
        vat_basis_points: line.vat_basis_points.or(ingredient.vat_basis_points).unwrap_or(0),
    })
}
