//! Sales as a table to be taken along; imported again, it changes nothing.

use super::{catalogue_store, names::column_label};
use crate::{
    db::{Access, DbError},
    sales::{DayRow, SalesService, day_store},
    tabular::{Separator, harmless, write},
};
use chrono::NaiveDate;
use obrador_core::{
    i18n::{Lang, format_scaled},
    ids::TenantId,
    sales::{SalesColumn, pieces},
    table::plain_number,
};
use obrador_locales::Texts;

impl SalesService {
    /// What was sold between two days, both included, as CSV in a language: its headings, and commas for decimals where it
    /// writes so, with semicolons between cells then; of one shop or product where one is named.
    pub async fn export(
        &self,
        tenant: &TenantId,
        span: (NaiveDate, NaiveDate),
        of: (Option<&str>, Option<&str>),
        lang: Lang,
    ) -> Result<Vec<u8>, DbError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let things = catalogue_store::all(&mut tx, tenant).await?;
        let rows = day_store::between(&mut tx, tenant, span, of).await?;
        let columns = SalesColumn::ALL.into_iter().filter(|it| it.is_exported());
        let columns: Vec<SalesColumn> = columns.collect();
        let headings: Vec<String> = columns.iter().map(|column| column_label(lang, *column)).collect();
        let rows = rows.iter().map(|row| {
            let cell = |column: &SalesColumn| match column {
                SalesColumn::Code => {
                    let code = things.code_of.get(&row.product);
                    harmless(code.map(String::as_str).unwrap_or_default())
                }
                SalesColumn::Location => {
                    let id = row.location.as_deref().unwrap_or_default();
                    let name = things
                        .shops
                        .name(id)
                        .filter(|name| things.shops.read(name) == Ok(id));
                    harmless(name.unwrap_or(id))
                }
                column => cell(lang, *column, row),
            };
            columns.iter().map(cell).collect::<Vec<String>>()
        });
        Ok(write(Separator::of(lang), [headings].into_iter().chain(rows)))
    }
}

fn cell(lang: Lang, column: SalesColumn, row: &DayRow) -> String {
    let amount = |amount: Option<i64>| amount.map(|it| number(lang, it)).unwrap_or_default();
    match column {
        SalesColumn::Date => row.day.to_string(),
        SalesColumn::Product | SalesColumn::Name => harmless(&row.name),
        SalesColumn::Sold => number(lang, row.sold.sold),
        SalesColumn::Made => amount(row.sold.made),
        SalesColumn::Unsold => amount(row.sold.unsold),
        SalesColumn::SoldOut if row.sold.sold_out => Texts::of(lang).get("catalogue-yes"),
        SalesColumn::Id => row.product.clone(),
        SalesColumn::SoldOut | SalesColumn::Code | SalesColumn::Location => String::new(),
    }
}

fn number(lang: Lang, thousandths: i64) -> String {
    if thousandths % 1_000 == 0 {
        return pieces(thousandths);
    }
    plain_number(lang, &format_scaled(lang, thousandths, 3))
}
