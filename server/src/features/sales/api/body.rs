//! What is sent.

use crate::http::{
    fields::{id, request_key},
    problem::{Problem, ProblemKind},
};
use chrono::{Days, NaiveDate};
use obrador_core::{
    bounds::time::SALES_DAYS,
    sales::{Merge, Sold, earliest_day, thousandths},
};
use obrador_services::sales::{DayInput, SalesLine};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct LineBody {
    product_id: String,
    sold: String,
    made: Option<String>,
    unsold: Option<String>,
    #[serde(default)]
    sold_out: Option<bool>,
}

/// A shop's day.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewDay {
    location_id: Option<String>,
    lines: Vec<LineBody>,
    mode: Option<String>,
}

impl NewDay {
    /// The same for the service. What is added needs a key, so that it is not added twice.
    pub(super) fn input(self, day: NaiveDate, key: Option<&str>) -> Result<DayInput, Problem> {
        let merge = mode(self.mode.as_deref())?;
        let key = match (merge, key) {
            (Merge::Add, None) => Some(request_key("")?),
            (_, key) => key.map(request_key).transpose()?,
        };
        let lines = self.lines.into_iter().enumerate();
        let lines = lines.map(|(place, line)| line.read(place));
        Ok(DayInput {
            day,
            location: self.location_id.map(|it| id(it, "location_id")).transpose()?,
            lines: lines.collect::<Result<_, Problem>>()?,
            merge,
            request_key: key,
        })
    }
}

impl LineBody {
    fn read(self, place: usize) -> Result<SalesLine, Problem> {
        let at = |field: &str| format!("lines[{place}].{field}");
        let amount =
            |text: &str, field: &str| thousandths(text).ok_or_else(|| Problem::unreadable(&at(field)));
        let if_any = |text: Option<String>, field: &str| text.map(|text| amount(&text, field)).transpose();
        Ok(SalesLine {
            sold: Sold {
                sold: amount(&self.sold, "sold")?,
                made: if_any(self.made, "made")?,
                unsold: if_any(self.unsold, "unsold")?,
                sold_out: self.sold_out.unwrap_or_default(),
            },
            product: id(self.product_id, &at("product_id"))?,
        })
    }
}

/// What becomes of what is there: it is replaced, unless something else is said.
pub(super) fn mode(said: Option<&str>) -> Result<Merge, Problem> {
    let Some(mode) = said else {
        return Ok(Merge::Replace);
    };
    let known = || Problem::unknown_value("mode", mode, Merge::ALL.map(Merge::as_str));
    mode.parse().map_err(|()| known())
}

/// The day of an address.
pub(super) fn day(text: &str) -> Result<NaiveDate, Problem> {
    text.parse().map_err(|_| Problem::unreadable("date"))
}

/// Which days are asked for.
#[derive(Debug, Deserialize)]
pub(super) struct SpanParams {
    from: Option<String>,
    to: Option<String>,
    product_id: Option<String>,
    location_id: Option<String>,
}

impl SpanParams {
    /// The first and the last: a week up to today unless something else is said.
    pub(super) fn span(&self, today: NaiveDate) -> Result<(NaiveDate, NaiveDate), Problem> {
        let (from, to) = self.said()?;
        let to = to.unwrap_or(today);
        let a_week = to.checked_sub_days(Days::new(6)).unwrap_or(to);
        let from = from.unwrap_or(a_week);
        let days = (to - from).num_days() + 1;
        if (1..=SALES_DAYS).contains(&days) {
            return Ok((from, to));
        }
        let args = vec![("most", SALES_DAYS.to_string())];
        Err(
            Problem::saying(ProblemKind::Invalid, "problem-sales-span-detail", args)
                .at("from", "out_of_range"),
        )
    }

    /// The same of a table that is taken along: all days up to today unless something else is said.
    pub(super) fn whole_span(&self, today: NaiveDate) -> Result<(NaiveDate, NaiveDate), Problem> {
        let (from, to) = self.said()?;
        let (from, to) = (from.unwrap_or_else(earliest_day), to.unwrap_or(today));
        if from > to {
            let detail = "problem-sales-table-span-detail";
            return Err(Problem::about(detail, "from", "out_of_range"));
        }
        Ok((from, to))
    }

    fn said(&self) -> Result<(Option<NaiveDate>, Option<NaiveDate>), Problem> {
        let read = |text: &Option<String>, field: &str| {
            let day = text.as_deref().map(str::parse::<NaiveDate>);
            day.transpose().map_err(|_| Problem::unreadable(field))
        };
        Ok((read(&self.from, "from")?, read(&self.to, "to")?))
    }

    /// The shop and the product, where they are named.
    pub(super) fn only(&self) -> (Option<&str>, Option<&str>) {
        (self.location_id.as_deref(), self.product_id.as_deref())
    }
}
