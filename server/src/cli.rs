//! The command line.
//!
//! Exit codes: 0 done, 1 not or not wholly done, 2 wrong use. `track` and `backtest` say their own.

use crate::{
    app::{App, StartError, open_storage},
    auth::{CreateTokenError, CreateUserError, NewUser},
    backtest::BacktestArgs,
    clock::Clock,
    config::Config,
    demo::{self, DemoArgs, DemoError, Prepared},
    http, rest, secret,
    subscription::SetPlanError,
    tenant::{CreateTenantError, NewTenant},
    usage::track::{self, TrackArgs},
};
use clap::{Args, Parser, Subcommand};
use obrador_core::{
    auth::{Role, Scope},
    i18n::Lang,
    ids::TenantId,
    subscription::{BillingCycle, PlanId},
};
use std::{io::Write as _, process::ExitCode};

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
    /// Make users
    #[command(subcommand)]
    User(UserCommand),
    /// Make API tokens
    #[command(subcommand)]
    Token(TokenCommand),
    /// Try the forecast on the past of a file of series
    Backtest(BacktestArgs),
    /// Make the three demo bakeries, with 200 days of history
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
}

/// A bakery to be.
#[derive(Debug, Args)]
pub struct CreateTenant {
    /// Its identifier: a–z, 0–9 and '-'
    id: TenantId,
    /// Its name
    #[arg(long)]
    name: String,
    /// Its country
    #[arg(long, default_value = "ES")]
    country: String,
    /// Its time zone
    #[arg(long, default_value = "Europe/Madrid")]
    time_zone: String,
    /// The language of its papers: en, es or eu
    #[arg(long, default_value = "es")]
    lang: Lang,
    /// Its plan: starter, professional or enterprise
    #[arg(long, default_value = "starter")]
    plan: PlanId,
    /// How it is billed: monthly or yearly
    #[arg(long, default_value = "monthly")]
    cycle: BillingCycle,
}

/// A new plan.
#[derive(Debug, Args)]
pub struct SetPlan {
    /// The bakery
    id: TenantId,
    /// starter, professional or enterprise
    plan: PlanId,
    /// monthly or yearly; as it is, if not given
    #[arg(long)]
    cycle: Option<BillingCycle>,
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
    email: String,
    /// How they are called
    #[arg(long)]
    name: String,
    /// The bakery; none for the platform's operator
    #[arg(long)]
    tenant: Option<TenantId>,
    /// `owner`, `manager`, `staff` or `platform_operator`
    #[arg(long, default_value = "owner")]
    role: Role,
    /// The language they read: en, es or eu
    #[arg(long, default_value = "es")]
    lang: Lang,
    /// Read the password from standard input instead of generating one
    #[arg(long)]
    password_stdin: bool,
}

/// API tokens.
#[derive(Debug, Subcommand)]
pub enum TokenCommand {
    /// Make a token and print it, and nothing else, on standard output
    Create(CreateToken),
}

/// A token to be.
#[derive(Debug, Args)]
pub struct CreateToken {
    /// The bakery it belongs to; none for platform:operator
    #[arg(long)]
    tenant: Option<TenantId>,
    /// `usage:read`, `usage:write`, `tenant:admin` or `platform:operator`; may be given several times
    #[arg(long = "scope", required = true, value_delimiter = ',')]
    scopes: Vec<Scope>,
    /// What it is for
    #[arg(long, default_value = "command line")]
    name: String,
}

/// Why a command failed: one line for standard error.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
enum CommandError {
    Start(#[from] StartError),
    Serve(#[from] std::io::Error),
    Tenant(#[from] CreateTenantError),
    SetPlan(#[from] SetPlanError),
    User(#[from] CreateUserError),
    Token(#[from] CreateTokenError),
    Database(#[from] crate::db::DbError),
    Json(#[from] serde_json::Error),
    Demo(#[from] DemoError),
}

const BY: &str = "command line";

impl CommandError {
    /// 2 where the command itself asks for what can't be.
    fn exit_code(&self) -> ExitCode {
        match self {
            Self::Start(StartError::Config(_) | StartError::Catalogue(_)) => ExitCode::from(2),
            _ => ExitCode::from(1),
        }
    }
}

/// Runs the command, and says on standard error what went wrong.
pub async fn run(cli: Cli) -> ExitCode {
    let clock = Clock::system();
    let Cli { config, command } = cli;
    if let Command::Backtest(args) = &command {
        return args.run();
    }
    if let Command::Track(args) = &command {
        return match open_storage(&config.storage, &clock).await {
            Ok(db) => track::run(&db, &clock, config.storage.redis_url.as_deref(), args).await,
            Err(error) => {
                eprintln!("obrador track: {error}");
                ExitCode::from(2)
            }
        };
    }
    match dispatch(config, clock, command).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("obrador: {error}");
            error.exit_code()
        }
    }
}

async fn dispatch(config: Config, clock: Clock, command: Command) -> Result<(), CommandError> {
    match command {
        Command::Serve => http::serve(App::start(config, clock).await?).await?,
        Command::Migrate => {
            let db = open_storage(&config.storage, &clock).await?;
            db.close().await;
            println!("The database is up to date.");
        }
        Command::Openapi => {
            // Who stops reading (`| head`) has read enough.
            let _ = writeln!(
                std::io::stdout(),
                "{}",
                serde_json::to_string_pretty(rest::document())?
            );
        }
        Command::Demo(args) => make_demo(config, clock, args).await?,
        // `run` has done it: its exit codes are its own.
        Command::Track(_) | Command::Backtest(_) => {}
        Command::Tenant(command) => tenant(&App::start(config, clock).await?, command).await?,
        Command::User(UserCommand::Create(new)) => user(&App::start(config, clock).await?, new).await?,
        Command::Token(TokenCommand::Create(new)) => {
            let app = App::start(config, clock).await?;
            let new = app
                .auth
                .create_token(new.tenant.as_ref(), BY, &new.name, &new.scopes)
                .await?;
            println!("{}", new.token);
        }
    }
    Ok(())
}

async fn tenant(app: &App, command: TenantCommand) -> Result<(), CommandError> {
    match command {
        TenantCommand::Create(new) => {
            let id = new.id.clone();
            let CreateTenant {
                id: _,
                name,
                country,
                time_zone,
                lang,
                plan,
                cycle,
            } = new;
            let new = NewTenant {
                id: id.clone(),
                name,
                country,
                time_zone,
                lang,
                plan,
                cycle,
            };
            let made = app.tenant.create(new, BY).await?;
            println!(
                "{id} is on {} ({}) until {}.",
                made.plan,
                made.cycle,
                made.renews_on.date_naive()
            );
        }
        TenantCommand::List => {
            for (tenant, s) in app.tenant.list().await? {
                let renewal = s.renews_on.date_naive();
                println!(
                    "{}\t{}\t{}\t{}\t{renewal}\t{}",
                    tenant.id, s.plan, s.cycle, s.state, tenant.name
                );
            }
        }
        TenantCommand::SetPlan(SetPlan { id, plan, cycle }) => {
            let now = app.subscription.set_plan(&id, plan, cycle, BY).await?;
            println!(
                "{id} is on {} ({}) until {}.",
                now.plan,
                now.cycle,
                now.renews_on.date_naive()
            );
        }
    }
    Ok(())
}

async fn user(app: &App, new: CreateUser) -> Result<(), CommandError> {
    let given = if new.password_stdin {
        Some(std::io::read_to_string(std::io::stdin())?)
    } else {
        None
    };
    let generated = given.is_none();
    let password = given.map_or_else(secret::password, |text| {
        text.trim_end_matches(['\r', '\n']).to_owned()
    });
    let CreateUser {
        email,
        name,
        tenant,
        role,
        lang,
        ..
    } = new;
    let user = NewUser {
        email,
        name,
        password: Some(password.clone()),
        lang,
        tenant,
        role,
    };
    app.auth.create_user(user, BY).await?;
    if generated {
        println!("{password}");
    }
    Ok(())
}

async fn make_demo(config: Config, clock: Clock, args: DemoArgs) -> Result<(), CommandError> {
    let redis_url = config.storage.redis_url.clone();
    let app = App::start(config, clock).await?;
    let prepared = demo::prepare(&app.db, &app.clock, &app.subscription, redis_url.as_deref(), args).await?;
    println!(
        "{}",
        match prepared {
            Prepared::Made => "the demo bakeries are ready: demo-starter, demo-professional, demo-enterprise",
            Prepared::Kept => "the demo bakeries were there already; --reset makes them anew",
        }
    );
    app.stop().await;
    Ok(())
}
