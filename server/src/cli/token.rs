//! API tokens on the command line.

use super::{BY, CommandError, CreateToken, ListTokens, RevokeToken, TokenCommand};
use crate::state::App;
use obrador_core::{bounds::time::OPERATOR_TOKEN_DAYS, ids::TenantId};
use obrador_services::{
    actor::By,
    auth::{TokenInfo, WantedToken},
    clock::from_micros,
};

/// The operator's token reaches every bakery: without another word it ends.
const OPERATORS_DAYS: i64 = OPERATOR_TOKEN_DAYS;

pub(super) async fn run(app: &App, command: TokenCommand) -> Result<(), CommandError> {
    match command {
        TokenCommand::Create(new) => create(app, new).await,
        TokenCommand::List(which) => list(app, &which).await,
        TokenCommand::Revoke(RevokeToken { id, reason }) => {
            if !app
                .auth
                .revoke_any_token(&id, By::from(BY).because(reason))
                .await?
            {
                return Err(CommandError::NoToken(id));
            }
            println!("{id} is revoked; running servers notice within 30 seconds.");
            Ok(())
        }
    }
}

async fn create(app: &App, new: CreateToken) -> Result<(), CommandError> {
    let tenant = new.tenant.as_ref();
    let wanted = WantedToken {
        id: None,
        tenant,
        name: &new.name,
        scopes: &new.scopes,
        ends_after_days: new.expires_in_days.or(tenant.is_none().then_some(OPERATORS_DAYS)),
    };
    let by = By::from(BY);
    let by = match new.reason {
        Some(reason) => by.because(reason),
        None => by,
    };
    let made = app.auth.create_wanted_token(&wanted, by).await?;
    println!("{}", made.token);
    Ok(())
}

async fn list(app: &App, which: &ListTokens) -> Result<(), CommandError> {
    let tokens = match &which.tenant {
        Some(tenant) => app.auth.list_tokens(tenant).await?,
        None if which.operator => app.auth.list_operators_tokens().await?,
        None => app.auth.list_all_tokens().await?,
    };
    let now = app.clock.micros();
    for token in tokens {
        println!("{}", line(&token, now));
    }
    Ok(())
}

/// Separated by tabs; names hold none.
fn line(token: &TokenInfo, now: i64) -> String {
    let day = |at: i64| from_micros(at).format("%Y-%m-%d").to_string();
    let standing = match (token.revoked_at, token.expires_at) {
        (Some(at), _) => format!("revoked {}", day(at)),
        (None, Some(at)) if at <= now => format!("ended {}", day(at)),
        (None, Some(at)) => format!("ends {}", day(at)),
        (None, None) => "no end".to_owned(),
    };
    let scopes: Vec<_> = token.scopes.iter().map(|scope| scope.as_str()).collect();
    let maker = token.maker_name.as_ref().or(token.created_by.as_ref());
    [
        token.id.as_str(),
        token.tenant.as_ref().map_or("-", TenantId::as_str),
        &scopes.join(","),
        &standing,
        &day(token.created_at),
        maker.map_or("-", String::as_str),
        &token.last_used_at.map_or_else(|| "-".to_owned(), day),
        &token.name,
        &token.reason.as_deref().unwrap_or("-").replace(['\n', '\t'], " "),
    ]
    .join("\t")
}
