//! What the settings' form says, read; each fault said in its row.

use super::filled::day_of;
use obrador_app::procurement::{DelegationForm, SettingsForm, TierForm};
use obrador_core::{
    bounds::{
        amount::{ORDER_CENTS, TOLERANCE_BASIS_POINTS},
        count::{APPROVAL_TIERS, DELEGATIONS},
    },
    i18n::{Lang, parse_scaled},
    ids::UserId,
    procurement::{Approvers, Delegation, Policy, PolicyFault, Tier, Tolerance},
};
use obrador_locales::Texts;

/// What the form says.
pub(super) struct Read {
    pub(super) policy: Policy,
    pub(super) tolerance: Tolerance,
}

/// The settings that the form says; none where something can't be so, which the form then says. Without approval on the
/// plan, who approves stays as it is.
pub(super) fn read_settings(t: Texts, form: &mut SettingsForm, before: &Policy) -> Option<Read> {
    let lang = form.written_in;
    let tolerance = tolerance(lang, &form.tolerance);
    if tolerance.is_none() {
        let most = (TOLERANCE_BASIS_POINTS / 100).to_string();
        form.tolerance_error = Some(t.with("tolerance-wrong", &[("most", most.into())]));
    }
    let policy = match &mut form.tiers {
        None => Some(before.clone()),
        Some(rows) => {
            let tiers = tiers(t, lang, rows);
            let delegations = delegations(t, &mut form.delegations);
            policy(t, rows, &mut form.delegations, tiers?, delegations?)
        }
    };
    Some(Read {
        policy: policy?,
        tolerance: tolerance?,
    })
}

fn tolerance(lang: Lang, text: &str) -> Option<Tolerance> {
    let text = text.trim().trim_end_matches('%').trim_end();
    let basis_points = if text.is_empty() {
        Some(0)
    } else {
        parse_scaled(lang, text, 2)
    };
    Tolerance::of_basis_points(basis_points?).ok()
}

fn tiers(t: Texts, lang: Lang, rows: &mut [TierForm]) -> Option<Vec<Tier>> {
    let used: Vec<usize> = (0..rows.len())
        .filter(|place| !rows[*place].approvers.is_empty())
        .collect();
    let mut tiers = Vec::new();
    let mut below = None;
    for (nth, place) in used.iter().enumerate() {
        let (row, last) = (&mut rows[*place], nth + 1 == used.len());
        let text = row.up_to.trim().trim_end_matches('€').trim_end();
        let amount = parse_scaled(lang, text, 2).filter(|cents| (0..=ORDER_CENTS).contains(cents));
        let rises = || amount > below;
        let key = match (text.is_empty(), last) {
            (true, false) => Some("approval-amount-missing"),
            (false, true) => Some("approval-last-has-amount"),
            (false, false) if amount.is_none() => Some("approval-amount-unknown"),
            (false, false) if !rises() => Some("approval-amount-lower"),
            (true, true) | (false, false) => None,
        };
        let people: Option<Vec<UserId>> = row.people.iter().map(|id| id.parse().ok()).collect();
        let people = people.unwrap_or_default();
        let nobody = row.approvers == "people" && people.is_empty();
        let key = key.or_else(|| nobody.then_some("approval-nobody"));
        row.error = key.map(|key| t.get(key));
        below = amount.or(below);
        tiers.extend(Approvers::stored(&row.approvers, people).map(|approvers| Tier {
            up_to_cents: amount,
            approvers,
        }));
    }
    for row in rows.iter_mut().filter(|row| row.approvers.is_empty()) {
        row.error = (!row.up_to.trim().is_empty()).then(|| t.get("approval-choose"));
    }
    if used.is_empty()
        && let Some(row) = rows.first_mut()
    {
        row.error = Some(t.get("approval-none"));
    }
    let right = rows.iter().all(|row| row.error.is_none());
    (right && tiers.len() == used.len()).then_some(tiers)
}

fn delegations(t: Texts, rows: &mut [DelegationForm]) -> Option<Vec<Delegation>> {
    let mut found = Vec::new();
    for row in rows.iter_mut().filter(|row| !row.is_empty()) {
        let people: (Option<UserId>, Option<UserId>) = (row.from.parse().ok(), row.to.parse().ok());
        let until = day_of(&row.until);
        let key = match (people, until) {
            ((Some(from), Some(to)), Some(_)) if from == to => "delegation-same",
            ((Some(from), Some(to)), Some(until)) => {
                found.push(Delegation { from, to, until });
                continue;
            }
            ((Some(_), Some(_)), None) => "order-no-day",
            _ => "delegation-incomplete",
        };
        row.error = Some(t.get(key));
    }
    rows.iter().all(|row| row.error.is_none()).then_some(found)
}

/// The rule, or what is wrong with all of it, said in its first row.
fn policy(
    t: Texts,
    tiers: &mut [TierForm],
    rows: &mut [DelegationForm],
    read: Vec<Tier>,
    delegations: Vec<Delegation>,
) -> Option<Policy> {
    let fault = match Policy::new(read, delegations) {
        Ok(policy) => return Some(policy),
        Err(fault) => fault,
    };
    let too_many = |most: usize| t.with("approval-too-many", &[("most", most.to_string().into())]);
    match (fault, tiers.first_mut(), rows.first_mut()) {
        (PolicyFault::DelegationCount, _, Some(row)) => row.error = Some(too_many(DELEGATIONS)),
        (_, Some(tier), _) => tier.error = Some(too_many(APPROVAL_TIERS)),
        _ => {}
    }
    None
}
