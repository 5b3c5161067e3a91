//! What is exported: the one list of tables and columns. A test compares it with the tables there are.

// Long: one list of every table with its columns, and of what is left out, held against the schema as a whole.

use Is::{Amount, Entry, Json, Number, Text, Time};

/// How a value is stored, and so how it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Is {
    /// Text as it is.
    Text,
    /// A whole number.
    Number,
    /// A number with a fraction.
    Amount,
    /// Microseconds since 1970, written as UTC time.
    Time,
    /// JSON in a text.
    Json,
    /// A stored file's identifier and name, written as its content's place in the archive.
    Entry,
}

/// A column: where it comes from, what it is called in the files, how it is written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Column {
    pub(crate) sql: &'static str,
    pub(crate) name: &'static str,
    pub(crate) is: Is,
}

/// A kind of data: a CSV and a JSON file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Kind {
    /// The files' name, without what is behind the dot.
    pub(crate) name: &'static str,
    pub(crate) from: &'static str,
    /// The column that names the bakery.
    pub(crate) tenant: &'static str,
    pub(crate) order: &'static str,
    pub(crate) columns: &'static [Column],
}

const fn c(name: &'static str, is: Is) -> Column {
    Column { sql: name, name, is }
}

/// A column of a joined table, by another name.
const fn of(sql: &'static str, name: &'static str, is: Is) -> Column {
    Column { sql, name, is }
}

/// A kind of thing: what all have in common around what it consists of.
macro_rules! things {
    ($name:literal, $($column:expr),*) => {
        Kind {
            name: $name,
            from: $name,
            tenant: "tenant_id",
            order: "id",
            columns: &[
                c("id", Text),
                c("name", Text),
                $($column,)*
                c("created_at", Time),
                c("changed_at", Time),
                c("archived_at", Time),
                c("kept_at", Time),
                c("version", Number),
            ],
        }
    };
}

/// Everything that is exported.
pub(crate) const KINDS: &[Kind] = &[
    Kind {
        name: "bakery",
        from: "tenants",
        tenant: "id",
        order: "id",
        columns: &[
            c("id", Text),
            c("name", Text),
            c("country", Text),
            c("time_zone", Text),
            c("lang", Text),
            c("vat_number", Text),
            c("created_at", Time),
            c("version", Number),
        ],
    },
    Kind {
        name: "members",
        from: "memberships m JOIN users u ON u.id = m.user_id",
        tenant: "m.tenant_id",
        order: "m.user_id",
        columns: &[
            of("m.user_id", "user_id", Text),
            of("u.email", "email", Text),
            of("u.name", "name", Text),
            of("u.lang", "lang", Text),
            of("m.role", "role", Text),
            of("m.created_at", "created_at", Time),
            of("m.last_seen_at", "last_seen_at", Time),
            of("m.limit_mails", "limit_mails", Number),
        ],
    },
    Kind {
        name: "invitations",
        from: "invitations",
        tenant: "tenant_id",
        order: "created_at, id",
        columns: &[
            c("id", Text),
            c("email", Text),
            c("role", Text),
            c("lang", Text),
            c("invited_by", Text),
            c("created_at", Time),
            c("expires_at", Time),
            c("accepted_at", Time),
            c("revoked_at", Time),
        ],
    },
    Kind {
        name: "subscription",
        from: "subscriptions",
        tenant: "tenant_id",
        order: "tenant_id",
        columns: &[
            c("plan", Text),
            c("cycle", Text),
            c("state", Text),
            c("anchor_at", Time),
            c("period_start", Time),
            c("renews_on", Time),
            c("version", Number),
            c("updated_at", Time),
            c("requested_plan", Text),
            c("requested_by", Text),
            c("requested_at", Time),
        ],
    },
    Kind {
        name: "usage_caps",
        from: "usage_caps",
        tenant: "tenant_id",
        order: "metric",
        columns: &[c("metric", Text), c("cap", Number), c("updated_at", Time)],
    },
    things!(
        "ingredients",
        c("unit", Text),
        c("code", Text),
        c("category", Text),
        c("pack_name", Text),
        c("pack_size", Number),
        c("pack_size_unit", Text),
        c("price_cents", Number),
        c("vat_basis_points", Number),
        c("supplier_id", Text),
        c("minimum_stock", Number),
        c("minimum_stock_unit", Text),
        c("shelf_life_days", Number),
        c("is_flour", Number),
        c("unit_grams", Number),
        c("allergens", Text),
        c("notes", Text),
        c("specification", Text)
    ),
    things!("locations", c("address", Text), c("city", Text), c("phone", Text)),
    things!(
        "products",
        c("code", Text),
        c("category", Text),
        c("price_cents", Number),
        c("unit", Text),
        c("target_margin_basis_points", Number),
        c("notes", Text)
    ),
    things!(
        "recipes",
        c("product_id", Text),
        c("yield_amount", Amount),
        c("yield_unit", Text),
        c("loss_basis_points", Number),
        c("ingredients", Text),
        c("allergens", Text),
        c("method", Text)
    ),
    Kind {
        name: "recipe_lines",
        from: "recipe_lines",
        tenant: "tenant_id",
        order: "recipe_id, position",
        columns: &[
            c("recipe_id", Text),
            c("position", Number),
            c("ingredient_id", Text),
            c("sub_recipe_id", Text),
            c("amount", Number),
            c("unit", Text),
        ],
    },
    things!(
        "suppliers",
        c("contact", Text),
        c("email", Text),
        c("phone", Text),
        c("notes", Text),
        c("specification", Text)
    ),
    Kind {
        name: "purchase_orders",
        from: "purchase_orders",
        tenant: "tenant_id",
        order: "number",
        columns: &[
            c("id", Text),
            c("number", Number),
            of("state", "order_state", Text),
            c("supplier_id", Text),
            c("supplier_name", Text),
            c("location_id", Text),
            c("location_name", Text),
            c("needed_by", Text),
            c("notes", Text),
            c("authors", Text),
            c("approved_by", Text),
            c("approved_at", Time),
            c("approved_how", Text),
            c("approved_for", Text),
            c("reason", Text),
            c("net_cents", Number),
            c("created_by", Text),
            c("created_at", Time),
            c("changed_at", Time),
            c("version", Number),
        ],
    },
    Kind {
        name: "purchase_order_lines",
        from: "purchase_order_lines",
        tenant: "tenant_id",
        order: "order_id, place",
        columns: &[
            c("order_id", Text),
            c("id", Text),
            c("place", Number),
            c("ingredient_id", Text),
            c("name", Text),
            c("quantity", Number),
            of("unit", "shown_in", Text),
            c("pack_name", Text),
            c("pack_size", Number),
            c("pack_size_unit", Text),
            c("price_cents", Number),
            c("vat_basis_points", Number),
            c("received", Number),
            c("closed_reason", Text),
        ],
    },
    Kind {
        name: "purchase_order_history",
        from: "purchase_order_history",
        tenant: "tenant_id",
        order: "order_id, place",
        columns: &[
            c("order_id", Text),
            c("place", Number),
            c("event", Text),
            of("how", "approved_how", Text),
            of("in_place_of", "approved_for", Text),
            c("line_id", Text),
            c("reason", Text),
            c("actor", Text),
            c("at", Time),
        ],
    },
    Kind {
        name: "goods_receipts",
        from: "goods_receipts",
        tenant: "tenant_id",
        order: "order_id, number",
        columns: &[
            c("id", Text),
            c("order_id", Text),
            c("number", Number),
            c("received_by", Text),
            c("received_at", Time),
        ],
    },
    Kind {
        name: "stock_lots",
        from: "stock_lots",
        tenant: "tenant_id",
        order: "received_at, id",
        columns: &[
            c("id", Text),
            c("ingredient_id", Text),
            c("receipt_id", Text),
            c("line_id", Text),
            c("place", Number),
            of("code", "lot_code", Text),
            c("best_before", Text),
            c("location_id", Text),
            c("received", Number),
            c("remaining", Number),
            of("unit", "shown_in", Text),
            c("received_at", Time),
        ],
    },
    Kind {
        name: "stock_movements",
        from: "stock_movements",
        tenant: "tenant_id",
        order: "at, id",
        columns: &[
            c("id", Text),
            c("lot_id", Text),
            of("kind", "movement", Text),
            c("quantity", Number),
            c("batch_id", Text),
            c("reason", Text),
            c("actor", Text),
            c("at", Time),
        ],
    },
    Kind {
        name: "lotless_movements",
        from: "lotless_movements",
        tenant: "tenant_id",
        order: "at, id",
        columns: &[
            c("id", Text),
            c("ingredient_id", Text),
            of("kind", "movement", Text),
            c("quantity", Number),
            of("unit", "shown_in", Text),
            c("batch_id", Text),
            c("reason", Text),
            c("actor", Text),
            c("at", Time),
        ],
    },
    Kind {
        name: "production_capacities",
        from: "production_capacities",
        tenant: "tenant_id",
        order: "name, id",
        columns: &[
            c("id", Text),
            c("name", Text),
            c("stage", Text),
            of("location_id", "stands_at_location_id", Text),
            c("holds", Number),
            of("unit", "shown_in", Text),
            c("version", Number),
            c("changed_at", Time),
        ],
    },
    Kind {
        name: "recipe_timings",
        from: "recipe_timings",
        tenant: "tenant_id",
        order: "recipe_id",
        columns: &[
            c("recipe_id", Text),
            c("mixing_minutes", Number),
            c("proofing_minutes", Number),
            c("baking_minutes", Number),
            c("cooling_minutes", Number),
            c("packing_minutes", Number),
            c("until_stage", Text),
            c("lead_minutes", Number),
            c("lead_days", Number),
            c("lead_by", Text),
            c("version", Number),
            c("changed_at", Time),
        ],
    },
    Kind {
        name: "batches",
        from: "batches",
        tenant: "tenant_id",
        order: "number",
        columns: &[
            c("id", Text),
            c("number", Number),
            c("revision", Number),
            c("recipe_id", Text),
            c("recipe_name", Text),
            of("location_id", "for_location_id", Text),
            c("location_name", Text),
            c("made_at_id", Text),
            c("made_at_name", Text),
            c("quantity", Number),
            of("unit", "shown_in", Text),
            c("dough", Number),
            c("begins_at", Time),
            c("ends_at", Time),
            c("due_at", Time),
            c("booked_at", Time),
            c("over_at", Time),
            c("created_by", Text),
            c("created_at", Time),
            c("changed_at", Time),
        ],
    },
    Kind {
        name: "batch_stages",
        from: "batch_stages",
        tenant: "tenant_id",
        order: "batch_id, begins_at",
        columns: &[
            c("batch_id", Text),
            c("stage", Text),
            c("begins_at", Time),
            c("ends_at", Time),
        ],
    },
    Kind {
        name: "batch_parents",
        from: "batch_parents",
        tenant: "tenant_id",
        order: "batch_id, parent_id",
        columns: &[c("batch_id", Text), c("parent_id", Text)],
    },
    Kind {
        name: "batch_ingredients",
        from: "batch_ingredients",
        tenant: "tenant_id",
        order: "batch_id, place",
        columns: &[
            c("batch_id", Text),
            c("place", Number),
            c("ingredient_id", Text),
            c("quantity", Number),
            of("unit", "shown_in", Text),
        ],
    },
    Kind {
        name: "batch_steps",
        from: "batch_steps",
        tenant: "tenant_id",
        order: "batch_id, version",
        columns: &[
            c("batch_id", Text),
            c("version", Number),
            c("step", Text),
            c("stage", Text),
            c("quantity", Number),
            of("unit", "shown_in", Text),
            c("reason", Text),
            c("person_id", Text),
            c("actor", Text),
            c("at", Time),
        ],
    },
    Kind {
        name: "procurement_settings",
        from: "procurement_settings",
        tenant: "tenant_id",
        order: "tenant_id",
        columns: &[
            c("tolerance_basis_points", Number),
            c("version", Number),
            c("changed_at", Time),
        ],
    },
    Kind {
        name: "approval_tiers",
        from: "approval_tiers",
        tenant: "tenant_id",
        order: "place",
        columns: &[
            c("place", Number),
            c("up_to_cents", Number),
            c("approvers", Text),
            c("people", Text),
        ],
    },
    Kind {
        name: "approval_delegations",
        from: "approval_delegations",
        tenant: "tenant_id",
        order: "place",
        columns: &[
            c("place", Number),
            c("away", Text),
            c("stands_in", Text),
            c("until", Text),
        ],
    },
    Kind {
        name: "stored_files",
        from: "stored_files",
        tenant: "tenant_id",
        order: "id",
        columns: &[
            c("id", Text),
            c("name", Text),
            c("bytes", Number),
            c("content_type", Text),
            c("sha256", Text),
            of(
                "CASE WHEN sha256 IS NULL THEN NULL ELSE id || '-' || name END",
                "entry",
                Entry,
            ),
            c("uploaded_by", Text),
            c("created_at", Time),
            c("changed_at", Time),
            c("archived_at", Time),
            c("version", Number),
        ],
    },
    Kind {
        name: "usage_snapshots",
        from: "usage_snapshots",
        tenant: "tenant_id",
        order: "metric, date",
        columns: &[
            c("metric", Text),
            c("date", Text),
            c("value", Amount),
            c("reported_at", Time),
        ],
    },
    Kind {
        name: "usage_daily",
        from: "usage_daily",
        tenant: "tenant_id",
        order: "metric, date",
        columns: &[c("metric", Text), c("date", Text), c("count", Number)],
    },
    Kind {
        name: "usage_events",
        from: "usage_events",
        tenant: "tenant_id",
        order: "metric, at, entity, delta",
        columns: &[
            c("metric", Text),
            c("entity", Text),
            c("at", Time),
            c("delta", Number),
            c("id", Text),
        ],
    },
    Kind {
        name: "refused_attempts",
        from: "refused_attempts",
        tenant: "tenant_id",
        order: "metric, at, id",
        columns: &[
            c("metric", Text),
            c("at", Time),
            c("id", Text),
            c("requested", Number),
        ],
    },
    Kind {
        name: "limit_notices",
        from: "limit_notices",
        tenant: "tenant_id",
        order: "metric, level",
        columns: &[
            c("metric", Text),
            c("level", Text),
            c("period_start", Time),
            c("told_at", Time),
        ],
    },
    Kind {
        name: "api_tokens",
        from: "api_tokens",
        tenant: "tenant_id",
        order: "created_at, id",
        columns: &[
            c("id", Text),
            c("name", Text),
            c("scopes", Text),
            c("prefix", Text),
            c("created_at", Time),
            c("created_by", Text),
            c("reason", Text),
            c("expires_at", Time),
            c("last_used_at", Time),
            c("revoked_at", Time),
        ],
    },
    Kind {
        name: "audit",
        from: "audit",
        tenant: "tenant_id",
        order: "at, id",
        columns: &[
            c("id", Text),
            c("actor", Text),
            c("action", Text),
            c("before_json", Json),
            c("after_json", Json),
            c("reason", Text),
            c("at", Time),
        ],
    },
];

/// Columns of exported tables that are left out, and why. `tenant_id` is left out everywhere: all is one bakery's.
#[cfg(test)]
pub(crate) const LEFT_OUT: &[(&str, &str, &str)] = &[
    ("api_tokens", "sha256", "a secret, hashed"),
    ("api_tokens", "scopes_version", "how the program reads the scopes"),
    ("api_tokens", "told_at", "whether a mail about the key was sent"),
    (
        "batch_steps",
        "click_id",
        "how the program sees that a click was sent twice",
    ),
    (
        "goods_receipts",
        "request_key",
        "how the program sees that a request was sent twice",
    ),
    (
        "goods_receipts",
        "request_sha256",
        "how the program sees that a request was sent twice",
    ),
    (
        "batches",
        "request_key",
        "how the program sees that a request was sent twice",
    ),
    (
        "batches",
        "request_sha256",
        "how the program sees that a request was sent twice",
    ),
    (
        "purchase_orders",
        "request_key",
        "how the program sees that a request was sent twice",
    ),
    (
        "purchase_orders",
        "request_sha256",
        "how the program sees that a request was sent twice",
    ),
    ("invitations", "secret_sha256", "a secret, hashed"),
    (
        "limit_notices",
        "calm_on",
        "how the program sees that a limit is no longer near",
    ),
    ("stored_files", "name_folded", "made of the name, for searches"),
    ("tenants", "name_folded", "made of the name, for searches"),
    ("users", "name_folded", "made of the name, for searches"),
    ("users", "email_verified_at", "the person's own, not the bakery's"),
    ("ingredients", "name_folded", "made of the name, for sorting"),
    ("locations", "name_folded", "made of the name, for sorting"),
    ("products", "name_folded", "made of the name, for sorting"),
    ("recipes", "name_folded", "made of the name, for sorting"),
    ("suppliers", "name_folded", "made of the name, for sorting"),
    ("ingredients", "search", "made of the other columns, for searches"),
    ("locations", "search", "made of the other columns, for searches"),
    ("products", "search", "made of the other columns, for searches"),
    ("recipes", "search", "made of the other columns, for searches"),
    ("suppliers", "search", "made of the other columns, for searches"),
    ("users", "id", "is the members' user_id"),
    ("users", "password_hash", "a secret, hashed"),
    ("users", "created_at", "the person's own, not the bakery's"),
    ("users", "version", "the person's own, not the bakery's"),
];

/// Tables with rows of a bakery that are left out, and why.
#[cfg(test)]
pub(crate) const TABLES_LEFT_OUT: &[(&str, &str)] = &[
    (
        "form_drafts",
        "forms on their way; they are gone when they are sent",
    ),
    (
        "catalogue_imports",
        "files on their way, a day at most; what they brought is there",
    ),
    ("jobs", "what is on its way; what happened is in audit"),
    (
        "kept_forms",
        "forms that were not taken, each kept a week for the one who sent it",
    ),
    ("sessions", "secrets, hashed, and people's whereabouts"),
    ("files_let_go", "contents that are on their way in or out"),
    ("usage_levels", "sums of usage_events, kept for speed"),
    ("usage_versions", "a counter for caches"),
    ("production_versions", "a counter for screens"),
    (
        "tenant_deletions",
        "is told on the page, and its request is in audit",
    ),
];
