//! The form of a day's plan: blank, with what was sent, or as another day was planned; and what that wants.

use super::{day::day_of, failure};
use crate::{
    page::{choices::things, error::PageError, sent::Sent, tenant_user::TenantUser},
    state::App,
};
use chrono::{Days, NaiveDate, NaiveTime};
use obrador_app::production::{PlanField, PlanForm, PlanLine, plan_fault_words};
use obrador_core::{
    bounds::count::DAY_BATCHES,
    catalogue::ItemKind,
    i18n::fold,
    production::{PlanFault, instant},
    quantity::{Quantity, QuantityError},
    subscription::FeatureId,
};
use obrador_locales::Texts;
use obrador_services::{
    production::{PlanInput, Plannable, Wanted, WantedFault},
    random,
};

/// Empty lines at the end of the form.
pub(super) const EMPTY: usize = 4;
/// The time at which bread is wanted where nobody has said another.
const USUAL: &str = "06:00";

/// What was read of a form.
pub(super) struct Read {
    pub(super) input: PlanInput,
    pub(super) day: Option<NaiveDate>,
    /// The place in the form of each thing that is wanted.
    pub(super) places: Vec<usize>,
}

/// A form of which nothing is filled in but the day: tomorrow, unless another is asked for.
pub(super) async fn blank(app: &App, user: &TenantUser, day: &str) -> Result<PlanForm, PageError> {
    let actor = &user.who.actor;
    let now = app.clock.now();
    let tomorrow = actor.zone.day(now).succ_opt();
    let day = day_of(day).or(tomorrow);
    let recipes = app.production.plannable(&user.tenant).await.map_err(failure)?;
    let locations = locations(app, user).await?;
    Ok(PlanForm {
        written_in: actor.lang,
        key: random::id(),
        day: day.map(|day| day.to_string()).unwrap_or_default(),
        clock: actor.zone.clock_name(now),
        copy: week_before(day),
        made_at: made_at(app, user, &locations).await?,
        locations,
        recipes: recipes.into_iter().map(|it| it.recipe.name).collect(),
        lines: empty(2 * EMPTY),
        day_error: None,
        wrong: None,
        preview: None,
    })
}

/// Where it is made unless somebody says otherwise: where an oven or a mixer stands, as the plan counts on those alone that are
/// there; else at the first location.
async fn made_at(app: &App, user: &TenantUser, locations: &[(String, String)]) -> Result<String, PageError> {
    if locations.is_empty() {
        return Ok(String::new());
    }
    let capacities = app.production.capacities(&user.tenant).await.map_err(failure)?;
    let stands = capacities.into_iter().find_map(|it| it.capacity.location);
    let known = stands.filter(|id| locations.iter().any(|(known, _)| known == id));
    Ok(known.unwrap_or_else(|| locations[0].0.clone()))
}

/// The same weekday a week before: what is wanted is mostly the same.
fn week_before(day: Option<NaiveDate>) -> String {
    let before = day.and_then(|day| day.checked_sub_days(Days::new(7)));
    before.map(|day| day.to_string()).unwrap_or_default()
}

/// The bakery's locations, where its plan has several.
async fn locations(app: &App, user: &TenantUser) -> Result<Vec<(String, String)>, PageError> {
    let several = app
        .entitlement
        .feature(&user.tenant, FeatureId::MultiLocation)
        .await
        .is_ok();
    if !several {
        return Ok(Vec::new());
    }
    things(app, user, ItemKind::Location).await
}

pub(super) fn empty(many: usize) -> Vec<PlanLine> {
    let line = PlanLine {
        time: USUAL.to_owned(),
        ..PlanLine::default()
    };
    vec![line; many]
}

/// What was typed, in the form.
pub(super) fn typed(sent: &Sent, form: PlanForm) -> PlanForm {
    let at = |name: &'static str| sent.all(name).map(ToOwned::to_owned).collect::<Vec<_>>();
    let (quantities, locations, times) = (at("line_quantity"), at("line_location"), at("line_time"));
    let text = |texts: &[String], place: usize| texts.get(place).cloned().unwrap_or_default();
    let recipes = sent.all("line_recipe").take(2 * DAY_BATCHES).enumerate();
    let lines = recipes.map(|(place, recipe)| PlanLine {
        recipe: recipe.to_owned(),
        quantity: text(&quantities, place),
        location: text(&locations, place),
        time: text(&times, place),
        error: None,
    });
    let key = Some(sent.one("key")).filter(|key| !key.is_empty());
    PlanForm {
        written_in: sent.lang(form.written_in),
        key: key.map_or(form.key, ToOwned::to_owned),
        day: sent.one("day").to_owned(),
        copy: sent.one("copy").to_owned(),
        made_at: sent.one("made_at").to_owned(),
        lines: lines.collect(),
        ..form
    }
}

/// The form with what was wanted on another day, for the same times.
pub(super) async fn copied(
    app: &App,
    user: &TenantUser,
    form: PlanForm,
    from: &str,
) -> Result<PlanForm, PageError> {
    let actor = &user.who.actor;
    let Some(day) = day_of(from) else { return Ok(form) };
    let found = app.production.day(&user.tenant, Some(day)).await;
    let batches = found.map_err(failure)?.batches;
    // What was made for other batches follows from these.
    let parts: Vec<&String> = batches
        .iter()
        .flat_map(|it| &it.batch.content().parents)
        .collect();
    let wanted = batches.iter().filter(|record| {
        let is_part = parts.contains(&&record.batch.as_stored().id);
        !is_part && actor.zone.day(record.batch.content().due) == day
    });
    let lines = wanted.map(|record| {
        let content = record.batch.content();
        PlanLine {
            recipe: content.recipe.name.clone(),
            quantity: content.quantity.written(actor.lang),
            location: content
                .location
                .as_ref()
                .map(|it| it.id.clone())
                .unwrap_or_default(),
            time: actor.zone.clock(content.due).chars().take(5).collect(),
            error: None,
        }
    });
    Ok(PlanForm {
        lines: lines.collect(),
        ..form
    })
}

/// What the form wants; what can't be read is said in it.
pub(super) async fn read(app: &App, user: &TenantUser, form: &mut PlanForm) -> Result<Read, PageError> {
    let t = Texts::of(user.who.actor.lang);
    let known = app.production.plannable(&user.tenant).await.map_err(failure)?;
    let day = day_of(&form.day);
    if day.is_none() {
        form.day_error = Some(t.get("order-no-day"));
    } else if day < Some(user.who.actor.zone.day(app.clock.now())) {
        form.day_error = Some(t.get("plan-past"));
    }
    let (mut wanted, mut places) = (Vec::new(), Vec::new());
    let lang = form.written_in;
    for (place, line) in form.lines.iter_mut().enumerate() {
        if line.is_empty() {
            continue;
        }
        match wanted_of(user, (lang, line), (&known, day)) {
            Ok(one) => {
                wanted.push(one);
                places.push(place);
            }
            Err((field, key)) => line.error = Some((field, t.get(key))),
        }
    }
    if wanted.is_empty() && !form.is_wrong() {
        form.wrong = Some(t.get("plan-nothing"));
    }
    let input = PlanInput {
        wanted,
        made_at: Some(form.made_at.clone()).filter(|id| !id.is_empty()),
        request_key: Some(form.key.clone()),
    };
    Ok(Read { input, day, places })
}

fn wanted_of(
    user: &TenantUser,
    (lang, line): (obrador_core::i18n::Lang, &PlanLine),
    (known, day): (&[Plannable], Option<NaiveDate>),
) -> Result<Wanted, (PlanField, &'static str)> {
    let name = fold(line.recipe.trim());
    let found = known.iter().find(|it| fold(&it.recipe.name) == name);
    let plannable = found.ok_or((PlanField::Recipe, "plan-unknown-recipe"))?;
    let text = line.quantity.trim();
    if text.is_empty() {
        return Err((PlanField::Quantity, "field-error-missing"));
    }
    let quantity = Quantity::typed(lang, text, plannable.unit).map_err(|error| {
        let key = match error {
            QuantityError::OtherDimension => "field-error-other-unit",
            QuantityError::NotANumber | QuantityError::UnknownUnit => "order-unknown-quantity",
        };
        (PlanField::Quantity, key)
    })?;
    if quantity.small <= 0 {
        return Err((PlanField::Quantity, "field-error-not-above-zero"));
    }
    let time = NaiveTime::parse_from_str(line.time.trim(), "%H:%M").ok();
    let time = time.ok_or((PlanField::Time, "plan-no-clock"))?;
    let due = instant(day.unwrap_or_default().and_time(time), &user.who.actor.zone.tz());
    Ok(Wanted {
        recipe: plannable.recipe.id.clone(),
        quantity,
        location: Some(line.location.clone()).filter(|id| !id.is_empty()),
        due: due.map_err(|_| (PlanField::Time, "plan-no-clock"))?,
    })
}

/// Says at its line what can't be planned.
pub(super) fn say_faults(
    t: Texts,
    form: &mut PlanForm,
    (faults, input, places): (&[PlanFault], &PlanInput, &[usize]),
) {
    for fault in faults {
        let words = plan_fault_words(t, &fault.why);
        let place = input
            .wanted
            .iter()
            .position(|wanted| wanted.recipe == fault.recipe);
        let line = place.and_then(|place| form.lines.get_mut(*places.get(place)?));
        match line {
            Some(line) => line.error = Some((PlanField::Recipe, words)),
            // A preferment within it.
            None => form.wrong = Some(words),
        }
    }
}

/// Says at its line what is not there.
pub(super) fn say_wanted(
    t: Texts,
    form: &mut PlanForm,
    faults: &[(Option<usize>, WantedFault)],
    places: &[usize],
) {
    for (place, fault) in faults {
        let (field, key) = match fault {
            WantedFault::NoSuchRecipe => (PlanField::Recipe, "plan-unknown-recipe"),
            WantedFault::ArchivedRecipe => (PlanField::Recipe, "order-archived"),
            WantedFault::NoSuchLocation => (PlanField::Location, "order-unknown"),
            WantedFault::ArchivedLocation => (PlanField::Location, "order-archived"),
        };
        let place = place.and_then(|place| places.get(place));
        match place.and_then(|place| form.lines.get_mut(*place)) {
            Some(line) => line.error = Some((field, t.get(key))),
            None => form.wrong = Some(t.get("plan-no-such-place")),
        }
    }
}
