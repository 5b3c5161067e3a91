//! What may become of a bakery's people.

use super::Role;

/// The roles somebody can have in a bakery.
pub const MEMBER_ROLES: [Role; 3] = [Role::Owner, Role::Manager, Role::Staff];

/// Nobody would be left to run the bakery.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a bakery keeps at least one owner")]
pub struct LastOwner;

/// May somebody who is `from` become `to` (`None`: no member any more), where the bakery has `owners` owners?
pub fn check_owners(from: Role, to: Option<Role>, owners: i64) -> Result<(), LastOwner> {
    let stops_owning = from == Role::Owner && to != Some(Role::Owner);
    if stops_owning && owners <= 1 {
        Err(LastOwner)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_owner_stays() {
        for (from, to, owners, allowed) in [
            (Role::Owner, None, 1, false),
            (Role::Owner, Some(Role::Staff), 1, false),
            (Role::Owner, Some(Role::Owner), 1, true),
            (Role::Owner, Some(Role::Manager), 2, true),
            (Role::Owner, None, 2, true),
            (Role::Staff, None, 1, true),
            (Role::Manager, Some(Role::Owner), 1, true),
        ] {
            assert_eq!(
                check_owners(from, to, owners).is_ok(),
                allowed,
                "{from} of {owners}"
            );
        }
    }
}
