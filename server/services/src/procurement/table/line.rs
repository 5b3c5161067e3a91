//! What a line of the file orders.

use super::sheet::{Cells, Said};
use crate::{
    catalogue::{ByName, NoLink},
    procurement::{
        LineInput,
        catalogue_store::{Ingredient, Things},
    },
};
use obrador_core::{
    i18n::fold,
    procurement::{FaultKind, Named, OrderColumn, OrderLine, OrderLineFault},
    quantity::{Pack, Quantity, Unit},
};

/// Reads lines by what the catalogue has.
pub(super) struct Reader {
    pub(super) things: Things,
    suppliers: ByName,
    locations: ByName,
    ingredients: ByName,
}

type Faults = Vec<OrderLineFault>;

impl Reader {
    pub(super) fn new(things: Things) -> Self {
        let [mut suppliers, mut locations, mut ingredients] = [(); 3].map(|()| ByName::default());
        for (id, it) in &things.suppliers {
            suppliers.add(id, &it.name, it.archived);
        }
        for (id, it) in &things.locations {
            locations.add(id, &it.name, it.archived);
        }
        for (id, it) in &things.ingredients {
            ingredients.add(id, &it.name, it.archived);
        }
        Self {
            things,
            suppliers,
            locations,
            ingredients,
        }
    }

    /// The identifier that a cell means; what an order says already, it may go on saying.
    pub(super) fn id(
        &self,
        column: OrderColumn,
        cell: &str,
        before: Option<&Named>,
    ) -> Result<String, OrderLineFault> {
        let same = |before: &&Named| before.id == cell || fold(&before.name) == fold(cell);
        if let Some(before) = before.filter(same) {
            return Ok(before.id.clone());
        }
        let named = match column {
            OrderColumn::Supplier => &self.suppliers,
            OrderColumn::Location => &self.locations,
            _ => &self.ingredients,
        };
        match named.read(cell) {
            Ok(id) => Ok(id.to_owned()),
            Err(NoLink::Unknown) => Err(OrderLineFault::Cell(column, FaultKind::Unknown)),
            Err(NoLink::Several) => Err(OrderLineFault::Several(column)),
        }
    }

    /// What a line orders anew. What has no cell is as the catalogue has it.
    pub(super) fn new_line(&self, cells: Cells<'_>) -> Result<LineInput, Faults> {
        let Some(cell) = cells.filled(OrderColumn::Ingredient) else {
            return Err(vec![missing(OrderColumn::Ingredient)]);
        };
        let id = self
            .id(OrderColumn::Ingredient, cell, None)
            .map_err(|fault| vec![fault])?;
        let found = self.things.ingredients.get(&id);
        let Some(Ingredient { unit, pack, .. }) = found else {
            return Err(vec![OrderLineFault::Cell(
                OrderColumn::Ingredient,
                FaultKind::Unknown,
            )]);
        };
        let mut faults = Vec::new();
        let quantity = cells.quantity(OrderColumn::Quantity, (*unit, pack.as_ref()));
        let quantity = quantity.and_then(|it| it.ok_or(missing(OrderColumn::Quantity)));
        let quantity = or_fault(quantity, &mut faults);
        let said = or_fault(pack_of(cells, *unit, (pack.as_ref(), false)), &mut faults);
        let price_cents = or_fault(cells.hundredths(OrderColumn::Price), &mut faults);
        let vat_basis_points = or_fault(cells.hundredths(OrderColumn::Vat), &mut faults);
        let (Some(quantity), Some(said), Some(price_cents), Some(vat_basis_points)) =
            (quantity, said, price_cents, vat_basis_points)
        else {
            return Err(faults);
        };
        // A price without a word of packs is that of the catalogue's pack, and one beside an empty cell that of a unit; a pack
        // without a price has the catalogue's, where it is its pack. Of what is empty altogether all is the catalogue's.
        let catalogue = holds(pack.as_ref());
        let pack = match (price_cents, said) {
            (Some(_), Said::Unsaid) => Some(pack.clone()),
            (None, Said::Unsaid | Said::Nothing) => None,
            (None, Said::This(said)) if catalogue == Some(said.holds) => None,
            (_, Said::Nothing) => Some(None),
            (_, Said::This(said)) => Some(Some(said)),
        };
        Ok(LineInput {
            id: None,
            ingredient_id: id,
            quantity,
            pack,
            price_cents,
            vat_basis_points,
        })
    }

    /// What a line orders that an order has already: what has no cell, or the same in it, stays as it was ordered.
    pub(super) fn changed_line(&self, cells: Cells<'_>, was: &OrderLine) -> Result<LineInput, Faults> {
        let content = &was.content;
        if let Some(cell) = cells.text(OrderColumn::Ingredient) {
            let before = Named {
                id: content.ingredient.clone(),
                name: content.name.clone(),
            };
            if cell.is_empty() {
                return Err(vec![missing(OrderColumn::Ingredient)]);
            }
            let id = self.id(OrderColumn::Ingredient, cell, Some(&before));
            if id.map_err(|fault| vec![fault])? != content.ingredient {
                return self.other_ingredient(cells, was);
            }
        }
        let mut faults = Vec::new();
        let mut line = LineInput::from(was);
        let (unit, known) = (content.quantity.unit, content.pack.as_ref());
        let quantity = or_fault(cells.quantity(OrderColumn::Quantity, (unit, known)), &mut faults);
        match quantity {
            Some(None) if cells.text(OrderColumn::Quantity).is_some() => {
                faults.push(missing(OrderColumn::Quantity));
            }
            Some(Some(quantity)) if quantity.small != content.quantity.small => line.quantity = quantity,
            _ => {}
        }
        let said = or_fault(pack_of(cells, unit, (known, true)), &mut faults).unwrap_or(Said::Unsaid);
        let pack = said.or(|| known.cloned());
        let other_pack = holds(pack.as_ref()) != holds(known);
        line.pack = Some(pack);
        match or_fault(cells.hundredths(OrderColumn::Price), &mut faults) {
            Some(Some(price)) => line.price_cents = Some(price),
            Some(None) if other_pack => faults.push(missing(OrderColumn::Price)),
            // Emptied: what the catalogue says today, its pack and VAT with it.
            Some(None) if cells.text(OrderColumn::Price).is_some() => {
                (line.price_cents, line.pack, line.vat_basis_points) = (None, None, None);
            }
            _ => {}
        }
        if let Some(Some(rate)) = or_fault(cells.hundredths(OrderColumn::Vat), &mut faults) {
            line.vat_basis_points = Some(rate);
        }
        if faults.is_empty() { Ok(line) } else { Err(faults) }
    }

    /// Another ingredient in the place of the one that was ordered. A price that stands there as it did is none of its own.
    fn other_ingredient(&self, cells: Cells<'_>, was: &OrderLine) -> Result<LineInput, Faults> {
        let line = self.new_line(cells)?;
        if line.price_cents == Some(was.content.price_cents) {
            return Ok(LineInput {
                pack: None,
                price_cents: None,
                vat_basis_points: None,
                ..line
            });
        }
        Ok(line)
    }
}

pub(super) fn missing(column: OrderColumn) -> OrderLineFault {
    OrderLineFault::Cell(column, FaultKind::Missing)
}

/// The value, or its fault among the others.
fn or_fault<T>(read: Result<T, OrderLineFault>, faults: &mut Faults) -> Option<T> {
    read.map_err(|fault| faults.push(fault)).ok()
}

/// What the line is bought in, as far as columns say it. A name alone is that of the `known` pack, or `renames` it; any
/// other says too little, as nobody knows how much is in it.
fn pack_of(
    cells: Cells<'_>,
    unit: Unit,
    (known, renames): (Option<&Pack>, bool),
) -> Result<Said<Pack>, OrderLineFault> {
    let called = cells.filled(OrderColumn::PackName);
    let size = cells.quantity(OrderColumn::PackSize, (unit, None))?;
    let Some(size) = size else {
        return match (called, known) {
            (None, _) if cells.text(OrderColumn::PackSize).is_some() => Ok(Said::Nothing),
            (None, _) => Ok(Said::Unsaid),
            (Some(called), Some(known)) if fold(called) == fold(&known.name) => Ok(Said::Unsaid),
            (Some(called), Some(known)) if renames => Ok(Said::This(Pack {
                name: called.to_owned(),
                holds: known.holds,
            })),
            (Some(_), _) => Err(missing(OrderColumn::PackSize)),
        };
    };
    let known = known.filter(|known| known.holds.small == size.small);
    let called = cells.text(OrderColumn::PackName).map(ToOwned::to_owned);
    Ok(Said::This(Pack {
        name: called.unwrap_or_else(|| name(known).to_owned()),
        holds: known.map_or(size, |known| known.holds),
    }))
}

fn holds(pack: Option<&Pack>) -> Option<Quantity> {
    pack.map(|pack| pack.holds)
}

fn name(pack: Option<&Pack>) -> &str {
    pack.map_or("", |pack| &pack.name)
}
