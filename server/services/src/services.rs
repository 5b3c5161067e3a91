//! All services, put together once and shared by every request, command and server function.

use crate::{
    account::{AccountService, UserService},
    analytics::AnalyticsService,
    auth::AuthService,
    catalogue::CatalogueService,
    clock::Clock,
    config::{Config, ConfigError, StorageArgs},
    db::{ConnectError, Db, DbError, MigrateError},
    demo::{self, DemoReset},
    drafts::DraftService,
    entitlement::EntitlementService,
    files::{FilesService, Folder},
    jobs::JobService,
    kept_forms::KeptForms,
    mail::Mailer,
    notices::NoticeService,
    platform::DirectoryService,
    privacy::{deletion::DeletionService, export::ExportService},
    procurement::ProcurementService,
    production::ProductionService,
    stock::StockService,
    subscription::{self, LoadError, SubscriptionService},
    team::TeamService,
    tenant::TenantService,
    usage::UsageService,
};
use std::{ops::Deref, sync::Arc};

/// What every request can ask. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Services(Arc<All>);

/// Settings and services.
#[derive(Debug)]
pub struct All {
    /// Settings.
    pub config: Config,
    /// What time it is.
    pub clock: Clock,
    /// Storage.
    pub db: Db,
    /// Who is asking.
    pub auth: AuthService,
    /// Becoming a customer, verifying an address, a new password.
    pub account: AccountService,
    /// Making users.
    pub users: UserService,
    /// Mails.
    pub mailer: Mailer,
    /// Bakeries.
    pub tenant: TenantService,
    /// All bakeries, for the platform's operator.
    pub directory: DirectoryService,
    /// All data of a bakery.
    pub export: ExportService,
    /// Bakeries that leave.
    pub deletion: DeletionService,
    /// Making the demo anew from a page.
    pub demo_reset: DemoReset,
    /// What happens by itself.
    pub jobs: JobService,
    /// Mails about what happened and what is ahead.
    pub notices: NoticeService,
    /// What bakeries have subscribed to, and the price list.
    pub subscription: SubscriptionService,
    /// What bakeries use of their plans.
    pub usage: UsageService,
    /// What bakeries may do.
    pub entitlement: EntitlementService,
    /// What their histories say.
    pub analytics: AnalyticsService,
    /// Who is in a bakery's team.
    pub team: TeamService,
    /// Stored files.
    pub files: FilesService,
    /// The folder they are in.
    pub folder: Folder,
    /// Forms that were sent for another bakery.
    pub kept_forms: KeptForms,
    /// Forms that a limit refused.
    pub drafts: DraftService,
    /// Products, recipes, suppliers, locations.
    pub catalogue: CatalogueService,
    /// What is in store.
    pub stock: StockService,
    /// Purchase orders.
    pub procurement: ProcurementService,
    /// Batches, from plan to loaf.
    pub production: ProductionService,
}

impl Deref for Services {
    type Target = All;
    fn deref(&self) -> &All {
        &self.0
    }
}

/// Why the application can't start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The settings are unsafe.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// Storage can't be opened.
    #[error(transparent)]
    Connect(#[from] ConnectError),
    /// Storage can't be brought up to date.
    #[error(transparent)]
    Migrate(#[from] MigrateError),
    /// The price list can't be used.
    #[error("OBRADOR_PRICE_LIST: {0}")]
    PriceList(#[from] LoadError),
    /// A demo of a database that is none.
    #[error(
        "the demo lets anybody sign in, so it serves only a database that `obrador demo` has filled with nothing else in \
         it: run `obrador demo` on an empty database first, or serve this one without --demo (OBRADOR_DEMO=false)"
    )]
    NoDemo,
    /// Storage failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

/// Opens storage and brings it up to date.
pub async fn open_storage(storage: &StorageArgs, clock: &Clock) -> Result<Db, StartError> {
    let db = Db::connect(&storage.database_url, storage.slowness).await?;
    db.migrate(clock.micros()).await?;
    Ok(db)
}

impl Services {
    /// Checks the settings, opens storage, brings it up to date and makes the services.
    pub async fn start(config: Config, clock: Clock) -> Result<Self, StartError> {
        config.check()?;
        let mailer = Mailer::new(&config, clock.clone())?;
        let price_list = Arc::new(subscription::load(config.storage.price_list())?);
        let db = open_storage(&config.storage, &clock).await?;
        let auth = AuthService::new(db.clone(), clock.clone());
        let subscription = SubscriptionService::new(db.clone(), clock.clone(), Arc::clone(&price_list));
        let tenant = TenantService::new(db.clone(), clock.clone(), subscription.clone());
        let redis_url = config.storage.redis_url.as_deref();
        let usage = UsageService::start(db.clone(), clock.clone(), price_list, redis_url).await;
        let entitlement =
            EntitlementService::new(db.clone(), clock.clone(), subscription.clone(), usage.clone());
        let analytics = AnalyticsService::new(usage.clone(), subscription.shared_price_list());
        let folder = Folder::new(db.clone(), clock.clone(), config.storage.files.clone());
        let directory = DirectoryService::new(db.clone(), clock.clone());
        let export = ExportService::new(db.clone(), clock.clone(), config.storage.files.clone());
        let deletion = DeletionService::new(
            db.clone(),
            clock.clone(),
            folder.clone(),
            auth.clone(),
            subscription.clone(),
            usage.clone(),
            mailer.clone(),
        );
        let jobs = JobService::new(db.clone(), clock.clone());
        let notices = NoticeService::new(
            db.clone(),
            clock.clone(),
            jobs.clone(),
            mailer.clone(),
            subscription.clone(),
            usage.clone(),
        );
        let users = UserService::new(db.clone(), clock.clone());
        let account = AccountService::new(
            db.clone(),
            clock.clone(),
            auth.clone(),
            subscription.clone(),
            mailer.clone(),
        );
        let team = TeamService::new(
            db.clone(),
            clock.clone(),
            auth.clone(),
            account.clone(),
            entitlement.clone(),
            mailer.clone(),
        );
        let files = FilesService::new(
            db.clone(),
            clock.clone(),
            entitlement.clone(),
            folder.clone(),
            config.serve.max_upload_mb,
        );
        let kept_forms = KeptForms::new(db.clone(), clock.clone());
        let drafts = DraftService::new(db.clone(), clock.clone());
        let demo_reset = DemoReset::new(
            db.clone(),
            clock.clone(),
            auth.clone(),
            subscription.clone(),
            config.storage.redis_url.clone(),
        );
        let catalogue = CatalogueService::new(db.clone(), clock.clone(), entitlement.clone());
        let procurement =
            ProcurementService::new(db.clone(), clock.clone(), entitlement.clone(), mailer.clone());
        let production = ProductionService::new(db.clone(), clock.clone(), entitlement.clone());
        Ok(Self(Arc::new(All {
            stock: StockService::new(db.clone()),
            config,
            clock,
            db,
            auth,
            account,
            users,
            mailer,
            tenant,
            directory,
            export,
            deletion,
            demo_reset,
            jobs,
            notices,
            subscription,
            usage,
            entitlement,
            analytics,
            team,
            files,
            folder,
            kept_forms,
            drafts,
            catalogue,
            procurement,
            production,
        })))
    }

    /// May this database be served as the settings say? A demo's must be one; and what is served for real is no demo
    /// from then on, as real bakeries may sign up.
    pub async fn check_demo(&self) -> Result<(), StartError> {
        if !self.config.serve.demo {
            return Ok(demo::is_no_demo_now(&self.db).await?);
        }
        if demo::is_demo(&self.db).await? {
            Ok(())
        } else {
            Err(StartError::NoDemo)
        }
    }

    /// Writes what is still in memory and closes storage.
    pub async fn stop(&self) {
        self.mailer.stop().await;
        if let Err(error) = self.usage.flush().await {
            tracing::error!(%error, "counted API calls are lost");
        }
        self.db.close().await;
    }
}
