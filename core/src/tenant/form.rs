//! A bakery's own data as somebody types them.

use super::{Country, VatError, check_vat, checked_name};

/// As typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BakeryForm {
    /// The bakery's name.
    pub name: String,
    /// A country's code.
    pub country: String,
    /// An IANA time zone; empty for the country's own.
    pub time_zone: String,
    /// A VAT number; empty for none.
    pub vat_number: String,
}

/// Data that can be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BakeryData {
    /// The bakery's name.
    pub name: String,
    /// A country's code.
    pub country: &'static str,
    /// An IANA time zone.
    pub time_zone: String,
    /// A VAT number with its prefix.
    pub vat_number: Option<String>,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BakeryProblem {
    /// No name, or a very long one.
    Name,
    /// No country of the list.
    Country,
    /// No time zone of the list.
    TimeZone,
    /// Not the form of that country's VAT numbers.
    VatForm,
    /// The VAT number's control character does not match.
    VatControl,
}

impl BakeryProblem {
    /// The key of its text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "bakery-name-error",
            Self::Country => "bakery-country-error",
            Self::TimeZone => "bakery-time-zone-error",
            Self::VatForm => "bakery-vat-form-error",
            Self::VatControl => "bakery-vat-control-error",
        }
    }
}

impl BakeryForm {
    /// The data, or everything that is wrong with them. `present` is the time zone that is stored already: one from the
    /// command line may not be on the list, and stays.
    pub fn check(&self, present: Option<&str>) -> Result<BakeryData, Vec<BakeryProblem>> {
        let name = checked_name(&self.name);
        let country = Country::of(&self.country);
        let kept = present.filter(|zone| *zone == self.time_zone);
        let zone = kept.or_else(|| country.and_then(|country| country.time_zone(&self.time_zone)));
        let vat = country.map_or(Ok(None), |country| self.vat(country));
        match (name, country, zone, vat) {
            (Some(name), Some(country), Some(zone), Ok(vat_number)) => Ok(BakeryData {
                name: name.to_owned(),
                country: country.code,
                time_zone: zone.to_owned(),
                vat_number,
            }),
            (name, country, zone, vat) => {
                let vat = vat.err().map(|error| match error {
                    VatError::Form => BakeryProblem::VatForm,
                    VatError::Control => BakeryProblem::VatControl,
                });
                let found = [
                    name.is_none().then_some(BakeryProblem::Name),
                    country.is_none().then_some(BakeryProblem::Country),
                    (country.is_some() && zone.is_none()).then_some(BakeryProblem::TimeZone),
                    vat,
                ];
                Err(found.into_iter().flatten().collect())
            }
        }
    }

    fn vat(&self, country: &Country) -> Result<Option<String>, VatError> {
        if self.vat_number.trim().is_empty() {
            return Ok(None);
        }
        check_vat(country, &self.vat_number).map(Some)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_is_wrong_is_told_at_once() {
        let form = |name: &str, country: &str, zone: &str, vat: &str| BakeryForm {
            name: name.to_owned(),
            country: country.to_owned(),
            time_zone: zone.to_owned(),
            vat_number: vat.to_owned(),
        };
        for (form, expected) in [
            (
                form(" ", "", "", "x"),
                vec![BakeryProblem::Name, BakeryProblem::Country],
            ),
            (
                form("Ogi", "ES", "Mars/Olympus", "A28017896"),
                vec![BakeryProblem::TimeZone, BakeryProblem::VatControl],
            ),
            (form("\u{200b}\u{200b}", "ES", "", ""), vec![BakeryProblem::Name]),
            (form("Ogi\u{202e}", "ES", "", ""), vec![BakeryProblem::Name]),
            (form("Ogi", "FR", "", "123"), vec![BakeryProblem::VatForm]),
        ] {
            assert_eq!(form.check(None), Err(expected));
        }
        let data = form(" Ogi ", "ES", "", " ").check(None).unwrap();
        assert_eq!(
            (data.name.as_str(), data.time_zone.as_str()),
            ("Ogi", "Europe/Madrid")
        );
        assert_eq!(data.vat_number, None);
        let kept = form("Ogi", "ES", "America/Lima", "")
            .check(Some("America/Lima"))
            .unwrap();
        assert_eq!(kept.time_zone, "America/Lima");
    }
}
