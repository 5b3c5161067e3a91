//! Orders as a table to be taken along; imported again, it changes nothing.

use super::names::column_label;
use crate::{
    db::Access,
    procurement::{OrderQuery, OrderSummary, ProcurementError, ProcurementService, list_store},
    tabular::{Separator, harmless, write},
};
use obrador_core::{
    catalogue::Value,
    i18n::Lang,
    ids::TenantId,
    procurement::{OrderColumn, OrderLine, State},
    quantity::Quantity,
    table::plain_number,
};
use obrador_locales::Texts;

impl ProcurementService {
    /// What a list shows, all pages of it, as CSV in a language: its headings, and commas for decimals where it writes so,
    /// with semicolons between cells then. Whoever sees no prices gets none.
    pub async fn export(
        &self,
        tenant: &TenantId,
        query: &OrderQuery,
        (lang, sees_prices): (Lang, bool),
    ) -> Result<Vec<u8>, ProcurementError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let orders = list_store::found(&mut tx, tenant, query).await?;
        let seen = |column: &OrderColumn| column.is_exported() && (sees_prices || !column.is_price());
        let columns: Vec<OrderColumn> = OrderColumn::ALL.into_iter().filter(seen).collect();
        let headings: Vec<String> = columns.iter().map(|column| column_label(lang, *column)).collect();
        let rows = orders.iter().flat_map(|summary| {
            let lines = summary.order.lines();
            let lines = lines.iter().map(Some).chain(lines.is_empty().then_some(None));
            let row = |line: Option<&OrderLine>| -> Vec<String> {
                let cell = |column: &OrderColumn| cell(lang, *column, summary, line);
                columns.iter().map(cell).collect()
            };
            lines.map(row).collect::<Vec<_>>()
        });
        Ok(write(Separator::of(lang), [headings].into_iter().chain(rows)))
    }
}

fn cell(lang: Lang, column: OrderColumn, summary: &OrderSummary, line: Option<&OrderLine>) -> String {
    let stored = summary.order.as_stored();
    let content = &stored.content;
    let of_line = |text: &dyn Fn(&OrderLine) -> String| line.map(text).unwrap_or_default();
    let quantity = |quantity: Quantity| plain_number(lang, &quantity.written(lang));
    let written = |value: Value| plain_number(lang, &value.written(lang));
    match column {
        OrderColumn::Order => stored.number.to_string(),
        OrderColumn::State => state(lang, stored.state),
        OrderColumn::Supplier => harmless(&content.supplier.name),
        OrderColumn::Location => content
            .location
            .as_ref()
            .map(|location| harmless(&location.name))
            .unwrap_or_default(),
        OrderColumn::NeededBy => content.needed_by.map(|day| day.to_string()).unwrap_or_default(),
        OrderColumn::Notes => harmless(content.notes.as_deref().unwrap_or_default()),
        OrderColumn::Id => line.map_or_else(|| stored.id.clone(), |line| line.id.clone()),
        OrderColumn::Ingredient => of_line(&|line| harmless(&line.content.name)),
        OrderColumn::Quantity => of_line(&|line| quantity(line.content.quantity)),
        // An export says it with the quantity.
        OrderColumn::Unit => String::new(),
        OrderColumn::Received => of_line(&|line| quantity(line.received)),
        OrderColumn::Price => of_line(&|line| written(Value::Cents(line.content.price_cents))),
        OrderColumn::Vat => of_line(&|line| written(Value::BasisPoints(line.content.vat_basis_points))),
        OrderColumn::PackName => of_line(&|line| {
            let pack = line.content.pack.as_ref();
            harmless(pack.map_or("", |pack| &pack.name))
        }),
        OrderColumn::PackSize => of_line(&|line| {
            let pack = line.content.pack.as_ref();
            pack.map(|pack| quantity(pack.holds)).unwrap_or_default()
        }),
    }
}

/// Where an order stands, in words.
fn state(lang: Lang, state: State) -> String {
    let state = state.as_str().replace('_', "-");
    Texts::of(lang).get(&format!("order-state-{state}"))
}
