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
