//! The plans' prices on their way to the browser.

use crate::wire::read_number;
use obrador_core::{
    i18n::Money,
    roi::{Bills, LineId, Offer, ROOM},
};

/// Reads what the server has packed: a plan a line, with the cents of a bill and of a year, billed monthly and
/// yearly, the room it has, and which lines of savings are its own.
pub fn offers_from_wire(packed: &str) -> Vec<Offer> {
    packed.lines().filter_map(offer).collect()
}

fn offer(line: &str) -> Option<Offer> {
    let mut words = line.split(' ');
    let plan = words.next()?.parse().ok()?;
    let mut money = || words.next()?.parse().ok().map(Money::eur);
    let mut bills = || {
        Some(Bills {
            one: money()?,
            year: money()?,
        })
    };
    Some(Offer {
        plan,
        monthly: bills()?,
        yearly: bills()?,
        room: {
            let mut room = || words.next().and_then(read_number).into();
            ROOM.map(|_| room())
        },
        lines: {
            let own = words.next()?;
            LineId::ALL.map(|id| own.as_bytes().get(id as usize) == Some(&b'1'))
        },
    })
}

#[cfg(feature = "ssr")]
pub(super) fn to_wire(offers: &[Offer]) -> String {
    let line = |offer: &Offer| {
        format!(
            "{} {} {} {} {} {} {}",
            offer.plan,
            offer.monthly.one.cents,
            offer.monthly.year.cents,
            offer.yearly.one.cents,
            offer.yearly.year.cents,
            offer
                .room
                .map(|room| crate::wire::number(room.at_most()))
                .join(" "),
            offer.lines.map(|own| if own { "1" } else { "0" }).concat(),
        )
    };
    offers.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use obrador_core::{subscription::PlanId, usage::Limit};

    #[test]
    fn offers_arrive_as_they_were_sent() {
        let bills = |one, year| Bills {
            one: Money::eur(one),
            year: Money::eur(year),
        };
        let sent = [
            Offer {
                plan: PlanId::Starter,
                monthly: bills(4_900, 58_800),
                yearly: bills(49_000, 49_000),
                room: [Limit::AtMost(1.0), Limit::AtMost(50.0), Limit::AtMost(5.0)],
                lines: [true, true, false],
            },
            Offer {
                plan: PlanId::Enterprise,
                monthly: bills(49_900, 598_800),
                yearly: bills(499_000, 499_000),
                room: [Limit::Unlimited; 3],
                lines: [true; 3],
            },
        ];
        assert_eq!(offers_from_wire(&to_wire(&sent)), sent);
        assert_eq!(offers_from_wire("gold 1 2 3 4 5 6 7 111"), []);
    }
}
