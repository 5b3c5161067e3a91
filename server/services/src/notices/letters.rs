//! The mails that notices become: who gets which, in what words.

use crate::{
    auth::person_store::{Person, Told},
    jobs::Notice,
    mail::Letter,
};
use chrono::{DateTime, NaiveDate, Utc};
use obrador_core::{
    i18n::{Case, DateStyle, Lang, format_date, format_date_in_case},
    ids::TenantId,
    subscription::{BillingCycle, PlanId},
};
use obrador_locales::Texts;

/// Where an owner reads of the plan and its limits.
const PLAN: &str = "/app/settings/subscription";

/// The letter to an owner about what happened to their bakery.
pub(super) fn to_owner(owner: &Person, bakery: &Told, notice: &Notice) -> Option<Letter> {
    let t = Texts::of(owner.lang);
    let mut args = vec![("bakery", bakery.name.clone())];
    let dates = |at: DateTime<Utc>| dates(owner.lang, bakery.zone.day(at));
    let (kind, path) = match notice {
        Notice::PlanAsked { plan } => {
            args.push(("plan", plan_name(t, *plan)));
            ("mail-plan-asked", PLAN)
        }
        Notice::PlanSet {
            plan,
            cycle,
            renews_on,
        } => {
            args.push(("plan", plan_name(t, *plan)));
            args.push(("cycle", cycle_name(t, *cycle)));
            args.extend(dates(*renews_on));
            ("mail-plan-set", PLAN)
        }
        Notice::PlanDeclined { plan } => {
            args.push(("plan", plan_name(t, *plan)));
            ("mail-plan-declined", PLAN)
        }
        Notice::TrialEnding { ends } => {
            args.extend(dates(*ends));
            ("mail-trial-ending", PLAN)
        }
        Notice::TrialEnded { ended } => {
            args.extend(dates(*ended));
            ("mail-trial-ended", PLAN)
        }
        Notice::SubscriptionEnded { ended } => {
            args.extend(dates(*ended));
            ("mail-subscription-ended", PLAN)
        }
        Notice::DeletionRequested { delete_after } => {
            args.extend(dates(*delete_after));
            ("mail-deletion-requested", "/app/settings/data")
        }
        Notice::DeletionCalledOff => ("mail-deletion-called-off", "/app"),
    };
    letter(owner, kind, args, path.to_owned())
}

/// The letter to whoever runs the platform, about what waits for them.
pub(super) fn to_operator(
    operator: &Person,
    tenant: &TenantId,
    bakery: &str,
    notice: &Notice,
) -> Option<Letter> {
    let Notice::PlanAsked { plan } = notice else {
        return None;
    };
    let args = vec![
        ("bakery", bakery.to_owned()),
        ("plan", plan_name(Texts::of(operator.lang), *plan)),
    ];
    let path = format!("/app/platform/tenants/{tenant}");
    letter(operator, "mail-plan-waits", args, path)
}

/// The letter about limits ahead, a line for each.
pub(super) fn limits(owner: &Person, bakery: &str, items: Vec<String>) -> Option<Letter> {
    let args = vec![("bakery", bakery.to_owned())];
    letter(owner, "mail-limits", args, PLAN.to_owned()).map(|letter| letter.with_items(items))
}

/// The letter to somebody whose bakery is gone.
pub(super) fn deleted(owner: &Person, bakery: &str) -> Option<Letter> {
    let args = vec![("bakery", bakery.to_owned())];
    letter(owner, "mail-deleted", args, format!("/{}", owner.lang))
}

/// None where nobody has shown that the address is theirs: what people typed is not sent there.
fn letter(to: &Person, kind: &str, args: Vec<(&str, String)>, path: String) -> Option<Letter> {
    Some(Letter::new(&to.id, to.confirmed()?, kind, args, path))
}

/// The day by itself, and as "on that day".
fn dates(lang: Lang, day: NaiveDate) -> [(&'static str, String); 2] {
    [
        ("day", format_date(lang, day, DateStyle::Long)),
        (
            "on",
            format_date_in_case(lang, day, DateStyle::Long, Case::Inessive),
        ),
    ]
}

fn plan_name(t: Texts, plan: PlanId) -> String {
    t.get(&format!("plan-{plan}"))
}

fn cycle_name(t: Texts, cycle: BillingCycle) -> String {
    t.get(match cycle {
        BillingCycle::Monthly => "cycle-monthly",
        BillingCycle::Yearly => "cycle-yearly",
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::zone::Zone;
    use serde_json::json;

    #[test]
    fn a_mail_names_the_day_of_the_bakery() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        for (zone, lang, moment, day, on) in [
            (
                "Europe/Madrid",
                Lang::En,
                "2025-03-29T22:59:59Z",
                "29 March 2025",
                "29 March 2025",
            ),
            (
                "Europe/Madrid",
                Lang::En,
                "2025-03-29T23:00:00Z",
                "30 March 2025",
                "30 March 2025",
            ),
            // A day after the clocks changed it begins an hour earlier.
            (
                "Europe/Madrid",
                Lang::Es,
                "2025-03-30T22:00:00Z",
                "31 de marzo de 2025",
                "31 de marzo de 2025",
            ),
            (
                "Atlantic/Canary",
                Lang::Es,
                "2025-03-30T22:00:00Z",
                "30 de marzo de 2025",
                "30 de marzo de 2025",
            ),
            (
                "Pacific/Auckland",
                Lang::Eu,
                "2025-03-30T11:00:00Z",
                "2025eko martxoaren 31",
                "2025eko martxoaren 31n",
            ),
            (
                "Pacific/Pago_Pago",
                Lang::Eu,
                "2025-03-30T10:59:59Z",
                "2025eko martxoaren 29a",
                "2025eko martxoaren 29an",
            ),
        ] {
            let owner = Person {
                id: "u".parse().unwrap(),
                email: "ane@own.example".to_owned(),
                name: "Ane".to_owned(),
                lang,
                password_hash: None,
                verified_at: Some(0),
            };
            let bakery = Told {
                name: "Own".to_owned(),
                zone: Zone::of(zone),
            };
            let moment = at(moment);
            for notice in [
                Notice::TrialEnding { ends: moment },
                Notice::TrialEnded { ended: moment },
                Notice::SubscriptionEnded { ended: moment },
                Notice::DeletionRequested { delete_after: moment },
            ] {
                let letter = to_owner(&owner, &bakery, &notice).unwrap();
                let json = serde_json::to_value(&letter).unwrap();
                let args = json!([["bakery", "Own"], ["day", day], ["on", on]]);
                assert_eq!(json["args"], args, "{zone} {notice:?}");
            }
        }
    }
}
