//! What can be asked on the command line.

use crate::cli::backtest::BacktestArgs;
use clap::{Args, Parser, Subcommand};
use obrador_core::{
    auth::{Role, Scope},
    bounds::time::KEY_DAYS,
    i18n::Lang,
    ids::TenantId,
    subscription::{BillingCycle, PlanId},
    tenant::reason::Reason,
};
use obrador_services::{config::Config, demo::DemoArgs, usage::track::TrackArgs};

/// Obrador: the subscription and operations portal of a bakery-management service.
#[derive(Debug, Parser)]
#[command(name = "obrador", version, about)]
pub struct Cli {
    /// Settings.
    #[command(flatten)]
    pub config: Config,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve pages and API
    Serve,
    /// Bring the database's tables up to date
    Migrate,
    /// Make, list and change bakeries
    #[command(subcommand)]
    Tenant(TenantCommand),
    /// Look after the folder of stored files
    #[command(subcommand)]
    Files(FilesCommand),
    /// Make users
    #[command(subcommand)]
    User(UserCommand),
    /// Make, list and revoke API tokens
    #[command(subcommand)]
    Token(TokenCommand),
    /// Try the forecast on the past of a file of series
    Backtest(BacktestArgs),
    /// Make the demo bakeries: three with 200 days of history, one in its first days
    Demo(DemoArgs),
    /// Take the usage snapshots of a day or of several
    Track(TrackArgs),
    /// Print the API's `OpenAPI` document
    Openapi,
}

/// Bakeries.
#[derive(Debug, Subcommand)]
pub enum TenantCommand {
    /// Make a bakery with an active subscription
    Create(CreateTenant),
    /// List all bakeries: identifier, plan, cycle, state, renewal, name
    List,
    /// Set a bakery's plan from now on
    SetPlan(SetPlan),
    /// Delete the bakeries whose grace after their deletion was asked for is over; `serve` does so by itself
    Purge,
}

/// The folder of stored files.
#[derive(Debug, Clone, Copy, Subcommand)]
pub enum FilesCommand {
    /// Say whose the folder is, and how many files in it the database does not know
    Check,
    /// Make the folder this database's: after a backup came back, or where files were moved
    Claim {
        /// Also delete, after a day, what the database does not know
        #[arg(long)]
        let_unknown_go: bool,
        /// Also where bakeries are due to be deleted: the next purge takes their files then
        #[arg(long)]
        delete_due: bool,
    },
}

/// A bakery to be.
#[derive(Debug, Args)]
pub struct CreateTenant {
    /// Its identifier: a–z, 0–9 and '-'
    pub(super) id: TenantId,
    /// Its name
    #[arg(long)]
    pub(super) name: String,
    /// Its country
    #[arg(long, default_value = "ES")]
    pub(super) country: String,
    /// Its time zone
    #[arg(long, default_value = "Europe/Madrid")]
    pub(super) time_zone: String,
    /// The language of its papers: en, es or eu
    #[arg(long, default_value = "es")]
    pub(super) lang: Lang,
    /// Its plan: starter, professional or enterprise
    #[arg(long, default_value = "starter")]
    pub(super) plan: PlanId,
    /// How it is billed: monthly or yearly
    #[arg(long, default_value = "monthly")]
    pub(super) cycle: BillingCycle,
}

/// A new plan.
#[derive(Debug, Args)]
pub struct SetPlan {
    /// The bakery
    pub(super) id: TenantId,
    /// starter, professional or enterprise
    pub(super) plan: PlanId,
    /// monthly or yearly; as it is, if not given
    #[arg(long)]
    pub(super) cycle: Option<BillingCycle>,
}

/// Users.
#[derive(Debug, Subcommand)]
pub enum UserCommand {
    /// Make a user; a generated password is printed once
    Create(CreateUser),
}

/// A user to be.
#[derive(Debug, Args)]
pub struct CreateUser {
    /// The e-mail address to sign in with
    pub(super) email: String,
    /// How they are called
    #[arg(long)]
    pub(super) name: String,
    /// The bakery; none for the platform's operator
    #[arg(long)]
    pub(super) tenant: Option<TenantId>,
    /// `owner`, `manager`, `staff` or `platform_operator`
    #[arg(long, default_value = "owner")]
    pub(super) role: Role,
    /// The language they read: en, es or eu
    #[arg(long, default_value = "es")]
    pub(super) lang: Lang,
    /// Read the password from standard input instead of generating one
    #[arg(long)]
    pub(super) password_stdin: bool,
}

/// API tokens.
#[derive(Debug, Subcommand)]
pub enum TokenCommand {
    /// Make a token and print it, and nothing else, on standard output
    Create(CreateToken),
    /// List tokens: identifier, bakery, scopes, how it stands, made, maker, last used, name, reason
    List(ListTokens),
    /// Revoke a token, whosesoever it is; running servers notice within 30 seconds
    Revoke(RevokeToken),
}

/// Which tokens.
#[derive(Debug, Args)]
pub struct ListTokens {
    /// A bakery's only
    #[arg(long)]
    pub(super) tenant: Option<TenantId>,
    /// The platform operator's only
    #[arg(long, conflicts_with = "tenant")]
    pub(super) operator: bool,
}

/// A token's end before its time.
#[derive(Debug, Args)]
pub struct RevokeToken {
    /// Its identifier, as `token list` shows it
    pub(super) id: String,
    /// Why; kept in the audit trail
    #[arg(long)]
    pub(super) reason: Reason,
}

/// A token to be.
#[derive(Debug, Args)]
pub struct CreateToken {
    /// The bakery it belongs to; none for platform:operator
    #[arg(long)]
    pub(super) tenant: Option<TenantId>,
    /// `usage:read`, `usage:write`, `tenant:admin`, `team:admin`, `tenant:export` or `platform:operator`; may be given
    /// several times
    #[arg(long = "scope", required = true, value_delimiter = ',')]
    pub(super) scopes: Vec<Scope>,
    /// What it is for
    #[arg(long, default_value = "command line")]
    pub(super) name: String,
    /// After how many days it ends; without it a bakery's token has no end, and the operator's ends after 90 days
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(i64).range(1..=KEY_DAYS))]
    pub(super) expires_in_days: Option<i64>,
    /// Why it is made, kept with it; platform:operator needs that, as it reaches every bakery
    #[arg(long)]
    pub(super) reason: Option<Reason>,
}
