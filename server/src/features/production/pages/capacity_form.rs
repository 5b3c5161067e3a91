//! The form of an oven, a mixer and the like: filled in, and read.

use crate::{
    page::{choices::things, error::PageError, tenant_user::TenantUser},
    state::App,
};
use obrador_app::{
    page::WRITTEN_IN,
    production::{BATCHES, CapacityForm, Typed, capacity_fields},
};
use obrador_core::{
    bounds::count,
    catalogue::ItemKind,
    i18n::parse_scaled,
    production::{Holds, Stage},
    quantity::{Quantity, Unit},
    subscription::FeatureId,
};
use obrador_locales::Texts;
use obrador_services::production::{CapacityFault, CapacityInput, CapacityRecord};

/// A new one: an oven that takes batches.
pub(super) async fn blank(app: &App, user: &TenantUser) -> Result<CapacityForm, PageError> {
    let several = app
        .entitlement
        .feature(&user.tenant, FeatureId::MultiLocation)
        .await;
    let locations = if several.is_ok() {
        Some(things(app, user, ItemKind::Location).await?)
    } else {
        None
    };
    Ok(CapacityForm {
        typed: Typed::of([
            ("stage", Stage::Baking.to_string()),
            ("holds_in", BATCHES.to_owned()),
        ]),
        locations,
        ..CapacityForm::default()
    })
}

/// One as it is stored.
pub(super) async fn filled(
    app: &App,
    user: &TenantUser,
    stored: &CapacityRecord,
) -> Result<CapacityForm, PageError> {
    let t = Texts::of(user.who.actor.lang);
    let mut form = blank(app, user).await?;
    let capacity = &stored.capacity;
    // Where it stands may be archived since.
    if let (Some(places), Some(id)) = (&mut form.locations, &capacity.location)
        && !places.iter().any(|(known, _)| known == id)
    {
        places.push((id.clone(), stored.location_name.clone().unwrap_or_default()));
    }
    let fields = capacity_fields(t, stored).into_iter();
    let fields = fields.map(|(name, value, _)| (name, value));
    Ok(CapacityForm {
        id: Some(capacity.id.clone()),
        name: capacity.name.clone(),
        typed: Typed::of(fields.chain([("version", stored.version.to_string())])),
        unit: match capacity.holds {
            Holds::Quantity(quantity) => Some(quantity.unit),
            Holds::Batches(_) => None,
        },
        ..form
    })
}

/// What the form says; none where something can't be so, which it then says. Without a choice of places it stays where it is.
pub(super) fn read(t: Texts, form: &mut CapacityForm, stands: Option<String>) -> Option<CapacityInput> {
    let typed = &mut form.typed;
    let lang = typed.get(WRITTEN_IN).parse().unwrap_or(t.lang);
    let stage = typed.get("stage").parse();
    if stage.is_err() {
        typed.refuse("stage", t.get("timing-no-choice"));
    }
    // All that is wrong is told at once.
    if typed.get("name").trim().is_empty() {
        typed.refuse("name", t.get("capacity-no-name"));
    }
    let number = typed.get("holds").trim().to_owned();
    let holds = match typed.get("holds_in") {
        BATCHES => Some(parse_scaled(lang, &number, 0).map(Holds::Batches)),
        unit => unit.parse().ok().map(|unit: Unit| {
            let quantity = Quantity::typed(lang, &number, unit).ok();
            quantity.map(Holds::Quantity)
        }),
    };
    match holds {
        None => typed.refuse("holds_in", t.get("timing-no-choice")),
        Some(None) => typed.refuse("holds", t.get("capacity-no-number")),
        Some(Some(_)) => {}
    }
    if typed.is_wrong() {
        return None;
    }
    let place = typed.get("location").trim();
    let location = match form.locations {
        Some(_) => (!place.is_empty()).then(|| place.to_owned()),
        None => stands,
    };
    Some(CapacityInput {
        name: typed.get("name").trim().to_owned(),
        stage: stage.ok()?,
        location,
        holds: holds??,
    })
}

/// Why it can't be so, and at which field that is said.
pub(super) fn fault_words(t: Texts, fault: CapacityFault) -> (&'static str, String) {
    match fault {
        CapacityFault::Name => ("name", t.get("capacity-no-name")),
        CapacityFault::SameName => ("name", t.get("capacity-same-name")),
        CapacityFault::NoSuchLocation => ("location", t.get("capacity-no-location")),
        CapacityFault::Holds => ("holds", t.get("capacity-holds-wrong")),
        CapacityFault::TooMany => {
            let most = count::CAPACITIES.to_string();
            ("name", t.with("capacity-too-many", &[("most", most.into())]))
        }
    }
}
