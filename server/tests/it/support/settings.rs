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
    static FLAG: LazyLock<String> = LazyLock::new(|| {
        let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("services/price_list.toml");
        let list = fs::read_to_string(own).unwrap();
        let list = list.replace(
            "\npurchase_orders = { available = true }",
            "\npurchase_orders = { available = false }",
        );
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("orders-{}.toml", std::process::id()));
        fs::write(&file, list).unwrap();
        format!("--price-list {}", file.display())
    });
    &FLAG
}

/// A price list on which production and its stages are there, as a flag.
pub(crate) fn with_production() -> &'static str {
    static FLAG: LazyLock<String> = LazyLock::new(|| {
        let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("services/price_list.toml");
        let list = fs::read_to_string(own).unwrap();
        let list = ["production", "stage_tracking"]
            .into_iter()
            .fold(list, |list, feature| {
                list.replace(
                    &format!("\n{feature} = {{ available = false }}"),
                    &format!("\n{feature} = {{ available = true }}"),
                )
            });
        let name = format!("production-{}.toml", std::process::id());
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::write(&file, list).unwrap();
        format!("--price-list {}", file.display())
    });
    &FLAG
}
