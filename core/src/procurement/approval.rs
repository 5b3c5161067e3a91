//! Who may approve what: tiers by amount, and who stands in for whom.

use super::{Approvers, Delegation, MemberRole, Tier, may_approve_at_all};
use crate::{
    auth::Role,
    bounds::count::{APPROVAL_TIERS, DELEGATIONS, TIER_PEOPLE},
    ids::UserId,
};
use chrono::NaiveDate;

/// A bakery's rule of approval.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    tiers: Vec<Tier>,
    delegations: Vec<Delegation>,
}

/// Why a rule can't be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum PolicyFault {
    /// There is no tier, or there are too many.
    #[error("there are 1 to {APPROVAL_TIERS} tiers")]
    TierCount,
    /// Amounts do not rise, one is negative, or another than the last has none.
    #[error("each tier but the last has an amount above the one before it; the last has none")]
    Order,
    /// A tier names nobody, or too many.
    #[error("a tier names 1 to {TIER_PEOPLE} people")]
    PeopleCount,
    /// There are too many delegations.
    #[error("there are at most {DELEGATIONS} delegations")]
    DelegationCount,
    /// Somebody stands in for themselves.
    #[error("nobody stands in for themselves")]
    OwnDelegate,
    /// Somebody who is named is not in the team, or sees no prices.
    #[error("who approves is in the team, and sees prices")]
    NotInTeam,
}

impl Default for Policy {
    /// Up to 500 € managers may, above that owners.
    fn default() -> Self {
        let tier = |up_to_cents, approvers| Tier {
            up_to_cents,
            approvers,
        };
        Self {
            tiers: vec![
                tier(Some(50_000), Approvers::Managers),
                tier(None, Approvers::Owners),
            ],
            delegations: Vec::new(),
        }
    }
}

impl Policy {
    /// A rule from its tiers, the smallest amount first, and who stands in for whom.
    pub fn new(tiers: Vec<Tier>, delegations: Vec<Delegation>) -> Result<Self, PolicyFault> {
        if !(1..=APPROVAL_TIERS).contains(&tiers.len()) {
            return Err(PolicyFault::TierCount);
        }
        let (last, others) = tiers.split_last().ok_or(PolicyFault::TierCount)?;
        let amounts: Option<Vec<i64>> = others.iter().map(|tier| tier.up_to_cents).collect();
        let rise = amounts.is_some_and(|amounts| {
            amounts.first().is_none_or(|least| *least >= 0) && amounts.is_sorted_by(|one, next| one < next)
        });
        if !rise || last.up_to_cents.is_some() {
            return Err(PolicyFault::Order);
        }
        for tier in &tiers {
            if let Approvers::People(people) = &tier.approvers
                && !(1..=TIER_PEOPLE).contains(&people.len())
            {
                return Err(PolicyFault::PeopleCount);
            }
        }
        if delegations.len() > DELEGATIONS {
            return Err(PolicyFault::DelegationCount);
        }
        if delegations
            .iter()
            .any(|delegation| delegation.from == delegation.to)
        {
            return Err(PolicyFault::OwnDelegate);
        }
        Ok(Self { tiers, delegations })
    }

    /// The tiers, the smallest amount first.
    pub fn tiers(&self) -> &[Tier] {
        &self.tiers
    }

    /// Who stands in for whom.
    pub fn delegations(&self) -> &[Delegation] {
        &self.delegations
    }

    /// Is everybody who is named in the team, and sees prices?
    pub fn names_only(&self, team: &[MemberRole]) -> Result<(), PolicyFault> {
        let may = |user: &UserId| {
            team.iter()
                .any(|member| member.user == *user && may_approve_at_all(member.role))
        };
        let named = self.tiers.iter().flat_map(|tier| match &tier.approvers {
            Approvers::People(people) => people.as_slice(),
            _ => &[],
        });
        let stand_ins = self
            .delegations
            .iter()
            .flat_map(|delegation| [&delegation.from, &delegation.to]);
        if named.chain(stand_ins).all(may) {
            Ok(())
        } else {
            Err(PolicyFault::NotInTeam)
        }
    }

    /// The tier of an amount without VAT.
    pub fn tier(&self, net_cents: i64) -> &Tier {
        let within = |tier: &&Tier| tier.up_to_cents.is_none_or(|most| net_cents <= most);
        let last = self.tiers.len() - 1;
        self.tiers.iter().find(within).unwrap_or(&self.tiers[last])
    }

    /// Need anybody approve that amount?
    pub fn is_needed(&self, net_cents: i64) -> bool {
        self.tier(net_cents).approvers != Approvers::NotNeeded
    }

    /// Everybody of the team who may approve that amount on `today`, each once, and in whose place where it is not in
    /// their own right.
    pub fn approvers(
        &self,
        net_cents: i64,
        team: &[MemberRole],
        today: NaiveDate,
    ) -> Vec<(UserId, Option<UserId>)> {
        let tier = self.tier(net_cents);
        let own_right = |member: &MemberRole| match &tier.approvers {
            _ if !may_approve_at_all(member.role) => false,
            _ if member.role == Role::Owner => true,
            Approvers::Managers => member.role == Role::Manager,
            Approvers::People(people) => people.contains(&member.user),
            Approvers::NotNeeded | Approvers::Owners => false,
        };
        let mut found: Vec<_> = team
            .iter()
            .filter(|member| own_right(member))
            .map(|member| (member.user.clone(), None))
            .collect();
        let in_own_right = found.len();
        for delegation in &self.delegations {
            let stands_in = team
                .iter()
                .any(|member| member.user == delegation.to && may_approve_at_all(member.role));
            let may = found[..in_own_right]
                .iter()
                .any(|(user, _)| *user == delegation.from);
            let known = found.iter().any(|(user, _)| *user == delegation.to);
            if stands_in && may && !known && today <= delegation.until {
                found.push((delegation.to.clone(), Some(delegation.from.clone())));
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(name: &str) -> UserId {
        name.parse().unwrap()
    }

    fn team() -> Vec<MemberRole> {
        [
            ("olaia", Role::Owner),
            ("mikel", Role::Manager),
            ("maite", Role::Manager),
            ("sara", Role::Staff),
        ]
        .map(|(name, role)| MemberRole {
            user: person(name),
            role,
        })
        .to_vec()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn tiers_say_who_and_a_stand_in_has_a_last_day() {
        let tier = |up_to_cents, approvers| Tier {
            up_to_cents,
            approvers,
        };
        let stands_in = |from: &str, to: &str| Delegation {
            from: person(from),
            to: person(to),
            until: day("2026-08-31"),
        };
        let policy = Policy::new(
            vec![
                tier(Some(1_000), Approvers::NotNeeded),
                tier(Some(50_000), Approvers::Managers),
                tier(
                    Some(90_000),
                    Approvers::People(vec![person("maite"), person("sara")]),
                ),
                tier(None, Approvers::Owners),
            ],
            vec![
                stands_in("olaia", "mikel"),
                stands_in("mikel", "maite"),
                stands_in("olaia", "sara"),
            ],
        )
        .unwrap();
        for (cents, today, names) in [
            (1_001, "2026-08-31", "olaia mikel maite"),
            (50_000, "2026-08-31", "olaia mikel maite"),
            (50_001, "2026-08-31", "olaia maite mikel<olaia"),
            (90_001, "2026-08-31", "olaia mikel<olaia"),
            (90_001, "2026-09-01", "olaia"),
        ] {
            let found = policy.approvers(cents, &team(), day(today));
            let found: Vec<_> = found
                .into_iter()
                .map(|(user, of)| of.map_or(user.to_string(), |of| format!("{user}<{of}")))
                .collect();
            assert_eq!(found.join(" "), names, "{cents} on {today}");
        }
        assert!(!policy.is_needed(1_000));
        assert!(policy.is_needed(1_001));
        assert_eq!(policy.names_only(&team()), Err(PolicyFault::NotInTeam));
        assert_eq!(Policy::default().names_only(&team()), Ok(()));
    }

    #[test]
    fn amounts_rise_and_the_last_takes_the_rest() {
        let check = |amounts: &[Option<i64>]| {
            let tiers = amounts.iter().map(|up_to_cents| Tier {
                up_to_cents: *up_to_cents,
                approvers: Approvers::Owners,
            });
            Policy::new(tiers.collect(), Vec::new()).map(|_| ())
        };
        for (amounts, result) in [
            (&[None][..], Ok(())),
            (&[Some(0), Some(1), None], Ok(())),
            (&[], Err(PolicyFault::TierCount)),
            (&[Some(1)], Err(PolicyFault::Order)),
            (&[Some(1), Some(1), None], Err(PolicyFault::Order)),
            (&[Some(-1), None], Err(PolicyFault::Order)),
            (&[None, None], Err(PolicyFault::Order)),
            (&[None; 11], Err(PolicyFault::TierCount)),
        ] {
            assert_eq!(check(amounts), result, "{amounts:?}");
        }
    }
}
