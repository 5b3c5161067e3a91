//! A bakery's API keys: listed, made and revoked by its owners, on pages and through functions.

use super::{
    KeyEnd, KeyOrder,
    key_end::end_words,
    key_table::{Key, KeyTable, Made},
    new_key::{ends_after, errors, id_of, read},
};
use crate::{
    caller::at_bakery,
    error::{AppError, ErrorCode},
    page::Told,
};
use chrono::{DateTime, TimeDelta, Utc};
use obrador_core::{
    auth::{Permission, Scope},
    i18n::{Lang, fold},
    ids::TenantId,
};
use obrador_locales::Texts;
use obrador_services::{
    Services,
    actor::Actor,
    auth::{CreateTokenError, RevokeTokenError, TokenInfo, WantedToken},
    clock::from_micros,
    random,
    zone::Zone,
};

/// So many days before its end a key is marked.
const SOON_DAYS: i64 = 14;

/// The keys in use at the actor's bakery.
pub async fn load(actor: &Actor, services: &Services) -> Result<KeyTable, AppError> {
    load_sorted(actor, services, "", KeyOrder::default()).await
}

/// Those whose name holds `text`, whatever its case and accents, in that order.
pub async fn load_sorted(
    actor: &Actor,
    services: &Services,
    text: &str,
    order: KeyOrder,
) -> Result<KeyTable, AppError> {
    let tenant = at_bakery(actor, Permission::ManageTokens)?;
    list(actor, services, &tenant, (text, order)).await
}

/// Makes a key of what was typed, and tells its secret this once. The same form sent again makes no second one.
pub async fn create(
    actor: &Actor,
    services: &Services,
    typed: &[(String, String)],
) -> Result<Made, AppError> {
    let tenant = at_bakery(actor, Permission::ManageTokens)?;
    let t = Texts::of(actor.lang);
    let form = read(typed);
    if form.is_wrong() {
        return Err(AppError::of_fields(t.get("form-wrong"), errors(t, &form)));
    }
    let id = id_of(&tenant, &form);
    let wanted = WantedToken {
        id: Some(&id),
        tenant: Some(&tenant),
        name: &form.name,
        scopes: &form.scopes,
        ends_after_days: ends_after(&form),
    };
    let made = services.auth.create_wanted_token(&wanted, actor.by()).await;
    let made = made.map_err(|error| match error {
        CreateTokenError::AlreadyMade => said(ErrorCode::Conflict, t, "keys-again"),
        CreateTokenError::Over => AppError::of(ErrorCode::PaymentRequired, t.lang),
        CreateTokenError::TooMany { most } => AppError {
            text: t.with("keys-too-many", &[("most", most.to_string().into())]),
            ..AppError::of(ErrorCode::Invalid, t.lang)
        },
        CreateTokenError::NotAllowed => AppError::of(ErrorCode::Forbidden, t.lang),
        CreateTokenError::Database(error) => AppError::storage(t.lang, &error),
        _ => said(ErrorCode::Invalid, t, "form-wrong"),
    })?;
    Ok(Made {
        token: made.token,
        once: random::id(),
        keys: list(actor, services, &tenant, ALL).await?,
    })
}

/// No program can use that key any more.
pub async fn revoke(actor: &Actor, services: &Services, id: &str) -> Result<KeyTable, AppError> {
    let tenant = at_bakery(actor, Permission::ManageTokens)?;
    let t = Texts::of(actor.lang);
    match services.auth.revoke_token(&tenant, id, actor.by()).await {
        Ok(true) => list(actor, services, &tenant, ALL).await,
        Ok(false) => Err(said(ErrorCode::NotFound, t, "keys-gone")),
        Err(RevokeTokenError::Database(error)) => Err(AppError::storage(t.lang, &error)),
        Err(_) => Err(AppError::of(ErrorCode::Forbidden, t.lang)),
    }
}

/// What is said of a key that was revoked a moment ago; nothing where the bakery has no such key.
pub async fn told_revoked(actor: &Actor, services: &Services, id: &str) -> Result<Option<Told>, AppError> {
    let tenant = at_bakery(actor, Permission::ManageTokens)?;
    let t = Texts::of(actor.lang);
    let tokens = services.auth.list_tokens(&tenant).await;
    let tokens = tokens.map_err(|error| AppError::storage(t.lang, &error))?;
    let revoked = tokens
        .into_iter()
        .find(|token| token.id == id && token.revoked_at.is_some());
    Ok(revoked.map(|token| Told {
        text: t.with("keys-revoked-now", &[("name", token.name.into())]),
        ..Told::default()
    }))
}

/// The error with a text of its own.
fn said(code: ErrorCode, t: Texts, key: &str) -> AppError {
    AppError {
        text: t.get(key),
        ..AppError::of(code, t.lang)
    }
}

/// All keys, as islands list them.
const ALL: (&str, KeyOrder) = ("", KeyOrder::NEWEST);

async fn list(
    actor: &Actor,
    services: &Services,
    tenant: &TenantId,
    (text, order): (&str, KeyOrder),
) -> Result<KeyTable, AppError> {
    let (t, now) = (Texts::of(actor.lang), services.clock.now());
    let tokens = services.auth.list_tokens(tenant).await;
    let tokens = tokens.map_err(|error| AppError::storage(t.lang, &error))?;
    let text = fold(text);
    let wanted = |token: &TokenInfo| token.revoked_at.is_none() && fold(&token.name).contains(&text);
    let mut live: Vec<_> = tokens.into_iter().filter(wanted).collect();
    order.sort(&mut live);
    Ok(KeyTable {
        keys: live
            .into_iter()
            .map(|token| row(t, actor.zone, token, now))
            .collect(),
    })
}

fn row(t: Texts, zone: Zone, token: TokenInfo, now: DateTime<Utc>) -> Key {
    let by = if token.maker_left {
        "keys-by-who-left"
    } else {
        "keys-by"
    };
    let used = token
        .last_used_at
        .map(|at| zone.short_day(t.lang, from_micros(at)));
    let scopes: Vec<_> = token.scopes.iter().map(|scope| scope.as_str()).collect();
    let [end_tone, end_badge, end] = end_words(t, key_end(t.lang, zone, &token, now));
    Key {
        maker: t.with(by, &[("maker", key_maker(t, &token).into())]),
        revoke: t.with("keys-revoke-label", &[("name", token.name.clone().into())]),
        lost: lost(t, &token),
        scopes: scopes.join(" "),
        created: zone.short_day(t.lang, from_micros(token.created_at)),
        used: used.unwrap_or_else(|| t.get("keys-never-used")),
        end,
        end_tone,
        end_badge,
        id: token.id,
        name: token.name,
        prefix: token.prefix,
    }
}

/// What a key from before no longer does, and how to mend it.
fn lost(t: Texts, token: &TokenInfo) -> String {
    if !token.lost_scopes() {
        return String::new();
    }
    t.with(
        "keys-lost",
        &[
            ("before", Scope::TenantAdmin.as_str().into()),
            ("team", Scope::TeamAdmin.as_str().into()),
            ("export", Scope::TenantExport.as_str().into()),
        ],
    )
}

/// When a token ends, if it does.
pub fn key_end(lang: Lang, zone: Zone, token: &TokenInfo, now: DateTime<Utc>) -> KeyEnd {
    match token.expires_at.map(from_micros) {
        None => KeyEnd::Never,
        Some(at) if at <= now => KeyEnd::Over(zone.moment(lang, at)),
        Some(at) if at <= now + TimeDelta::days(SOON_DAYS) => KeyEnd::Soon(zone.moment(lang, at)),
        Some(at) => KeyEnd::At(zone.moment(lang, at)),
    }
}

/// Who made it, in words.
pub fn key_maker(t: Texts, token: &TokenInfo) -> String {
    match (&token.maker_name, &token.created_by) {
        (Some(name), _) => name.clone(),
        (None, Some(by)) if by == "command line" => t.get("keys-by-command-line"),
        _ => t.get("keys-by-unknown"),
    }
}
