//! What is to be fetched back, recipe by recipe and place by place.

use super::RecallLine;
use crate::{procurement::Named, quantity::Quantity};

/// What of one recipe is to be fetched back from one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecallTotal {
    /// What it is.
    pub recipe: Named,
    /// Where it went; none where nobody said it.
    pub location: Option<Named>,
    /// How many batches.
    pub batches: usize,
    /// How much came out.
    pub good: Quantity,
    /// How much is still being made, or was not.
    pub remains: Quantity,
}

/// The sums of what is to be fetched back, by recipe and place, both by name. What measures different things, or does not fit
/// together, is not added up.
pub fn recall_totals(lines: &[RecallLine]) -> Vec<RecallTotal> {
    let mut totals: Vec<RecallTotal> = Vec::new();
    for line in lines {
        let id = |named: &Option<Named>| named.as_ref().map(|it| it.id.clone());
        let with = totals.iter_mut().find_map(|it| {
            let same = it.recipe.id == line.recipe.id && id(&it.location) == id(&line.location);
            let good = it.good.plus(line.good).filter(|_| same)?;
            let remains = it.remains.plus(line.remains)?;
            Some((it, good, remains))
        });
        match with {
            Some((total, good, remains)) => {
                (total.good, total.remains) = (good, remains);
                total.batches += 1;
            }
            None => totals.push(RecallTotal {
                recipe: line.recipe.clone(),
                location: line.location.clone(),
                batches: 1,
                good: line.good,
                remains: line.remains,
            }),
        }
    }
    let name = |named: &Option<Named>| named.as_ref().map(|it| it.name.clone());
    totals.sort_by_cached_key(|it| (it.recipe.name.clone(), it.location.is_none(), name(&it.location)));
    totals
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        production::{Reached, Status},
        quantity::Unit,
    };

    fn named(id: &str) -> Named {
        Named {
            id: id.to_owned(),
            name: id.to_owned(),
        }
    }

    fn line(number: i64, recipe: &str, location: Option<&str>, (good, remains): (i64, i64)) -> RecallLine {
        let of = |whole| Quantity::of(whole, Unit::Piece);
        RecallLine {
            batch: number.to_string(),
            number,
            recipe: named(recipe),
            location: location.map(named),
            status: Status::Done,
            good: of(good),
            lost: of(1),
            remains: of(remains),
            reached: Reached {
                batch: number.to_string(),
                used: None,
                through: Vec::new(),
            },
        }
    }

    #[test]
    fn what_is_fetched_back_is_added_up_by_recipe_and_place() {
        let other = RecallLine {
            good: Quantity::of(3, Unit::Kilogram),
            remains: Quantity::of(0, Unit::Kilogram),
            ..line(5, "bread", Some("north"), (0, 0))
        };
        let lines = [
            line(1, "bread", Some("south"), (100, 0)),
            line(2, "bread", None, (7, 0)),
            line(3, "bread", Some("north"), (40, 0)),
            line(4, "bread", Some("north"), (8, 2)),
            other,
            line(6, "baguette", Some("north"), (30, 0)),
        ];
        let found: Vec<_> = recall_totals(&lines)
            .into_iter()
            .map(|it| {
                let place = it.location.map_or(String::new(), |it| it.name);
                let (good, remains) = (it.good.decimal(), it.remains.decimal());
                format!("{} {place} {} {good} {remains}", it.recipe.name, it.batches)
            })
            .collect();
        assert_eq!(
            found,
            [
                "baguette north 1 30 0",
                "bread north 2 48 2",
                "bread north 1 3 0",
                "bread south 1 100 0",
                "bread  1 7 0",
            ]
        );
        assert_eq!(recall_totals(&[]), []);
    }
}
