//! Settings as the command line gives them.

use clap::Parser;
use obrador_services::config::Config;
use std::{fs, path::Path, sync::LazyLock};

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    config: Config,
}

/// Settings from flags.
pub(crate) fn config(database_url: &str, flags: &str) -> Config {
    let words = ["test", "--database-url", database_url]
        .into_iter()
        .chain(flags.split_whitespace());
    Line::try_parse_from(words).unwrap().config
}

/// The flag of a price list on which no plan has orders.
pub(crate) fn without_orders() -> &'static str {
    static FLAG: LazyLock<String> = LazyLock::new(|| price_list("orders", &["purchase_orders"], false));
    &FLAG
}

/// The flag of a price list on which production and its stages are there.
pub(crate) fn with_production() -> &'static str {
    static FLAG: LazyLock<String> = LazyLock::new(|| price_list("production", &PRODUCTION, true));
    &FLAG
}

/// The flag of a price list on which no plan has production.
pub(crate) fn without_production() -> &'static str {
    static FLAG: LazyLock<String> = LazyLock::new(|| price_list("no-production", &PRODUCTION, false));
    &FLAG
}

const PRODUCTION: [&str; 2] = ["production", "stage_tracking"];

/// The flag of the price list on which these features are there, or are not.
fn price_list(name: &str, features: &[&str], available: bool) -> String {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("services/price_list.toml");
    let list = features
        .iter()
        .fold(fs::read_to_string(own).unwrap(), |list, feature| {
            let line = |available| format!("\n{feature} = {{ available = {available} }}");
            list.replace(&line(!available), &line(available))
        });
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}.toml", std::process::id()));
    fs::write(&file, list).unwrap();
    format!("--price-list {}", file.display())
}
