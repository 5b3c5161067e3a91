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

/// The flag of a price list that has the orders, though the product's own may not show them yet.
pub(crate) fn with_orders() -> &'static str {
    static FLAG: LazyLock<String> = LazyLock::new(|| {
        let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("services/price_list.toml");
        let mut list = fs::read_to_string(own).unwrap();
        for feature in ["purchase_orders", "approval_workflow", "multi_location"] {
            let (hidden, shown) = (" = { available = false }", " = { available = true }");
            list = list.replace(&format!("\n{feature}{hidden}"), &format!("\n{feature}{shown}"));
        }
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("orders-{}.toml", std::process::id()));
        fs::write(&file, list).unwrap();
        format!("--price-list {}", file.display())
    });
    &FLAG
}
