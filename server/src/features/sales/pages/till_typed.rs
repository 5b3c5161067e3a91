//! The lines of a day's form: as they are stored, as they were typed, and what that says.

use crate::page::sent::Sent;
use obrador_app::sales::{TillField, TillLine, TillView};
use obrador_core::{
    bounds::amount::SOLD,
    i18n::{Lang, fold, format_scaled, parse_scaled},
    sales::{Sold, pieces},
};
use obrador_locales::Texts;
use obrador_services::sales::{DayRecord, SalesLine};
use std::collections::{HashMap, HashSet};

/// So many products are shown where nobody searches for one.
const SHOWN: usize = 30;

/// What a form says.
pub(super) struct Read {
    /// What is to be entered.
    pub(super) lines: Vec<SalesLine>,
    /// Products of which what was entered is taken away.
    pub(super) emptied: Vec<String>,
}

/// What is stored, as lines of the form; and how many products are left out.
pub(super) fn stored(lang: Lang, record: &DayRecord, find: &str) -> (Vec<TillLine>, usize) {
    let rows = record
        .rows
        .iter()
        .map(|row| line_of(lang, row.product.clone(), row.name.clone(), row.sold));
    let others = record.others.iter().map(|product| TillLine {
        product: product.id.clone(),
        name: product.name.clone(),
        ..TillLine::default()
    });
    chosen(rows.chain(others).collect(), find)
}

fn line_of(lang: Lang, product: String, name: String, sold: Sold) -> TillLine {
    let maybe = |known: Option<i64>| known.map(|it| written(lang, it)).unwrap_or_default();
    TillLine {
        product,
        name,
        sold: written(lang, sold.sold),
        made: maybe(sold.made),
        unsold: maybe(sold.unsold),
        sold_out: sold.sold_out,
        was: seen(sold),
        error: None,
    }
}

/// As somebody would type it.
fn written(lang: Lang, thousandths: i64) -> String {
    if thousandths % 1_000 == 0 {
        return pieces(thousandths);
    }
    format_scaled(lang, thousandths, 3)
}

/// What the form showed as stored.
fn seen(sold: Sold) -> String {
    let maybe = |known: Option<i64>| known.map(|it| it.to_string()).unwrap_or_default();
    let out = if sold.sold_out { "x" } else { "" };
    format!("{}~{}~{}~{out}", sold.sold, maybe(sold.made), maybe(sold.unsold))
}

/// The lines that are shown, and how many are not: what stands in one is always shown; of the others those that are searched
/// for, or the first.
fn chosen(all: Vec<TillLine>, find: &str) -> (Vec<TillLine>, usize) {
    let words: Vec<String> = fold(find).split_whitespace().map(ToOwned::to_owned).collect();
    let count = all.len();
    let mut shown = Vec::new();
    for line in all {
        let name = fold(&line.name);
        let fits = if words.is_empty() {
            shown.len() < SHOWN
        } else {
            words.iter().all(|word| name.contains(word.as_str()))
        };
        if !line.is_empty() || fits {
            shown.push(line);
        }
    }
    let more = count - shown.len();
    (shown, more)
}

/// Fills the form with what was typed.
pub(super) fn typed(sent: &Sent, record: &DayRecord, view: &mut TillView) {
    let find = sent.one("find").to_owned();
    let all = |name: &'static str| sent.all(name).map(ToOwned::to_owned).collect::<Vec<_>>();
    let columns = [
        all("sale_sold"),
        all("sale_made"),
        all("sale_unsold"),
        all("sale_was"),
    ];
    let text = |column: usize, place: usize| columns[column].get(place).cloned().unwrap_or_default();
    let out: HashSet<&str> = sent.all("sale_out").collect();
    let mut said = HashMap::new();
    for (place, product) in sent.all("sale_product").enumerate() {
        let line = TillLine {
            product: product.to_owned(),
            name: String::new(),
            sold: text(0, place),
            made: text(1, place),
            unsold: text(2, place),
            sold_out: out.contains(product),
            was: text(3, place),
            error: None,
        };
        said.entry(product.to_owned()).or_insert(line);
    }
    let lang = sent.lang(view.written_in);
    let rows = record
        .rows
        .iter()
        .map(|row| (&row.product, &row.name, Some(row.sold)));
    let others = record.others.iter().map(|it| (&it.id, &it.name, None));
    let lines = rows
        .chain(others)
        .map(|(product, name, sold)| match said.remove(product) {
            Some(line) => TillLine {
                name: name.clone(),
                ..line
            },
            None => match sold {
                Some(sold) => line_of(lang, product.clone(), name.clone(), sold),
                None => TillLine {
                    product: product.clone(),
                    name: name.clone(),
                    ..TillLine::default()
                },
            },
        });
    (view.lines, view.more) = chosen(lines.collect(), &find);
    view.find = find;
    view.written_in = lang;
}

/// What the lines say; none where something can't be so, which the form then says. A line that says what the form showed is
/// left alone: somebody else may have changed it since.
pub(super) fn read(t: Texts, view: &mut TillView) -> Option<Read> {
    let lang = view.written_in;
    let mut read = Read {
        lines: Vec::new(),
        emptied: Vec::new(),
    };
    for line in &mut view.lines {
        let rest = [&line.made, &line.unsold]
            .into_iter()
            .all(|text| text.trim().is_empty());
        if line.sold.trim().is_empty() && rest && !line.sold_out {
            if !line.was.is_empty() {
                read.emptied.push(line.product.clone());
            }
            continue;
        }
        match sold_of(t, lang, line) {
            Ok(sold) if seen(sold) == line.was => {}
            Ok(sold) => read.lines.push(SalesLine {
                product: line.product.clone(),
                sold,
            }),
            Err(error) => line.error = Some(error),
        }
    }
    (!view.is_wrong()).then_some(read)
}

fn sold_of(t: Texts, lang: Lang, line: &TillLine) -> Result<Sold, (TillField, String)> {
    let amount = |field: TillField, text: &str| -> Result<Option<i64>, (TillField, String)> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(None);
        }
        let key = match parse_scaled(lang, text, 3) {
            None => "sales-fault-not-a-number",
            Some(..0) => "field-error-negative",
            Some(amount) if amount > SOLD => "sales-fault-too-large",
            amount => return Ok(amount),
        };
        Err((field, t.get(key)))
    };
    let sold = amount(TillField::Sold, &line.sold)?;
    Ok(Sold {
        sold: sold.ok_or_else(|| (TillField::Sold, t.get("sales-sold-missing")))?,
        made: amount(TillField::Made, &line.made)?,
        unsold: amount(TillField::Unsold, &line.unsold)?,
        sold_out: line.sold_out,
    })
}
