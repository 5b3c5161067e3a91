//! The command line.
//!
//! Exit codes: 0 done, 1 not or not wholly done, 2 wrong use. `track` and `backtest` say their own.

mod args;
pub mod backtest;
mod environment;
mod token;
mod track;

pub use environment::parse;

pub use args::{
    Cli, Command, CreateTenant, CreateToken, CreateUser, FilesCommand, ListTokens, RevokeToken, SetPlan,
    TenantCommand, TokenCommand, UserCommand,
};

use crate::{log, openapi, serve, state::App};
use obrador_services::{
    StartError,
    account::{CreateUserError, NewUser},
    auth::{CreateTokenError, RevokeTokenError},
    clock::Clock,
    config::Config,
    demo::{self, DemoArgs, DemoError, Prepared},
    files::{Doubt, FolderError},
    open_storage, random,
    subscription::SetPlanError,
    tenant::{CreateTenantError, NewTenant},
};
use std::{io::Write as _, process::ExitCode};

/// Why a command failed: one line for standard error.
#[derive(Debug, thiserror::Error)]
enum CommandError {
    #[error(transparent)]
    Start(#[from] StartError),
    #[error(transparent)]
    Serve(#[from] std::io::Error),
    #[error(transparent)]
    Tenant(#[from] CreateTenantError),
    #[error(transparent)]
    SetPlan(#[from] SetPlanError),
    #[error(transparent)]
    User(#[from] CreateUserError),
    #[error(transparent)]
    Token(#[from] CreateTokenError),
    #[error(transparent)]
    RevokeToken(#[from] RevokeTokenError),
    #[error("there is no token '{0}', or it is revoked already")]
    NoToken(String),
    #[error(transparent)]
    Database(#[from] obrador_services::db::DbError),
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    #[error(transparent)]
    Demo(#[from] DemoError),
    #[error(transparent)]
    Folder(#[from] FolderError),
    #[error("{0}: nothing in it is deleted. `obrador files claim` makes it this database's")]
    Doubt(Doubt),
    #[error(
        "the next purge would delete these bakeries with their files, as this database says their owners asked: {0}. If it \
         is a backup, an owner may have called it off since. Say --delete-due where that is right"
    )]
    Due(String),
    #[error("{0} bakeries are due and could not be deleted; the log says why")]
    Purge(usize),
}

const BY: &str = "command line";

impl CommandError {
    /// 2 where the command itself asks for what can't be.
    fn exit_code(&self) -> ExitCode {
        match self {
            Self::Start(StartError::Config(_) | StartError::PriceList(_) | StartError::NoDemo) => {
                ExitCode::from(2)
            }
            _ => ExitCode::from(1),
        }
    }
}

/// Runs the command, and says on standard error what went wrong.
pub async fn run(cli: Cli) -> ExitCode {
    let Cli { config, command } = cli;
    let usable = config.check_each().map_err(|error| error.to_string());
    let clock = match usable.and_then(|()| clock(&config)) {
        Ok(clock) => clock,
        Err(error) => {
            eprintln!("obrador: {error}");
            return ExitCode::from(2);
        }
    };
    if let Command::Backtest(args) = &command {
        return args.run();
    }
    if let Command::Track(args) = &command {
        return match open_storage(&config.storage, &clock).await {
            Ok(db) => track::run(&db, &clock, config.storage.redis_url.as_deref(), args).await,
            Err(error) => {
                eprintln!("obrador track: {}", log::line(&error.to_string()));
                ExitCode::from(2)
            }
        };
    }
    match dispatch(config, clock, command).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("obrador: {}", log::line(&error.to_string()));
            error.exit_code()
        }
    }
}

/// The machine's clock, but in tests.
fn clock(config: &Config) -> Result<Clock, String> {
    let Some(file) = &config.storage.test_clock else {
        return Ok(Clock::system());
    };
    tracing::warn!(file = %file.display(), "the time comes from a file: this is a test");
    Clock::from_file(file).map_err(|error| format!("OBRADOR_TEST_CLOCK can't be read: {error}"))
}

async fn dispatch(config: Config, clock: Clock, command: Command) -> Result<(), CommandError> {
    match command {
        Command::Serve => {
            let app = App::start(config, clock).await?;
            app.check_demo().await?;
            serve::serve(app).await?;
        }
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
                serde_json::to_string_pretty(openapi::document())?
            );
        }
        Command::Demo(args) => make_demo(config, clock, args).await?,
        // `run` has done it: its exit codes are its own.
        Command::Track(_) | Command::Backtest(_) => {}
        Command::Tenant(command) => tenant(&App::start(config, clock).await?, command).await?,
        Command::Files(command) => files(&App::start(config, clock).await?, command).await?,
        Command::User(UserCommand::Create(new)) => user(&App::start(config, clock).await?, new).await?,
        Command::Token(command) => token::run(&App::start(config, clock).await?, command).await?,
    }
    Ok(())
}

async fn tenant(app: &App, command: TenantCommand) -> Result<(), CommandError> {
    match command {
        TenantCommand::Create(new) => {
            demo::is_no_demo_now(&app.db).await?;
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
        TenantCommand::Purge => {
            let purged = app.deletion.purge().await?;
            println!("{} bakeries are deleted.", purged.bakeries);
            if purged.failed > 0 {
                return Err(CommandError::Purge(purged.failed));
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

async fn files(app: &App, command: FilesCommand) -> Result<(), CommandError> {
    let folder = app.config.storage.files.display();
    match command {
        FilesCommand::Check => {
            let (doubt, unknown) = app.folder.check().await?;
            println!("{unknown} files in {folder} are not known to the database.");
            if let Some(doubt) = doubt {
                return Err(CommandError::Doubt(doubt));
            }
        }
        FilesCommand::Claim {
            let_unknown_go,
            delete_due,
        } => {
            // A backup may not know that an owner has called it off since.
            let due = app.deletion.due().await?;
            if !due.is_empty() && !delete_due {
                let names: Vec<_> = due.iter().map(obrador_core::ids::TenantId::as_str).collect();
                return Err(CommandError::Due(names.join(", ")));
            }
            let unknown = app.folder.claim(let_unknown_go).await?;
            let fate = if let_unknown_go {
                "are deleted after a day"
            } else {
                "are kept"
            };
            println!("{folder} is this database's now; {unknown} files that it does not know {fate}.");
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
    let password = given.map_or_else(random::password, |text| {
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
    demo::is_no_demo_now(&app.db).await?;
    app.users.create(user, BY).await?;
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
            Prepared::Made =>
                "the demo bakeries are ready: demo-starter, demo-professional, demo-enterprise, demo-first-days",
            Prepared::Kept => "the demo bakeries were there already; --reset makes them anew",
        }
    );
    if !demo::is_demo(&app.db).await? {
        println!("there is more than the demo in this database: `serve --demo` refuses it");
    }
    app.stop().await;
    Ok(())
}
