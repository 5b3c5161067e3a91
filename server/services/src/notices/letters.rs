//! The mails that notices become: who gets which, in what words.

use crate::{auth::person_store::Person, jobs::Notice, mail::Letter};
use chrono::{DateTime, Utc};
use obrador_core::{
    i18n::{Case, DateStyle, Lang, format_date, format_date_in_case},
    ids::TenantId,
    subscription::{BillingCycle, PlanId},
};
use obrador_locales::Texts;

/// Where an owner reads of the plan and its limits.
const PLAN: &str = "/app/settings/subscription";

/// The letter to an owner about what happened to their bakery.
pub(super) fn to_owner(owner: &Person, bakery: &str, notice: &Notice) -> Option<Letter> {
    let t = Texts::of(owner.lang);
    let mut args = vec![("bakery", bakery.to_owned())];
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
            args.extend(dates(owner.lang, *renews_on));
            ("mail-plan-set", PLAN)
        }
        Notice::PlanDeclined { plan } => {
            args.push(("plan", plan_name(t, *plan)));
            ("mail-plan-declined", PLAN)
        }
        Notice::TrialEnding { ends } => {
            args.extend(dates(owner.lang, *ends));
            ("mail-trial-ending", PLAN)
        }
        Notice::TrialEnded { ended } => {
            args.extend(dates(owner.lang, *ended));
            ("mail-trial-ended", PLAN)
        }
        Notice::SubscriptionEnded { ended } => {
            args.extend(dates(owner.lang, *ended));
            ("mail-subscription-ended", PLAN)
        }
        Notice::DeletionRequested { delete_after } => {
            args.extend(dates(owner.lang, *delete_after));
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
fn dates(lang: Lang, at: DateTime<Utc>) -> [(&'static str, String); 2] {
    let day = at.date_naive();
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
