//! Every form in which something is typed, and what has to be there so that its page shows it.

/// Where a form is sent to, and what its page is called where that is another.
pub(super) struct Form {
    pub(super) path: &'static str,
    pub(super) sent_to: &'static str,
    pub(super) page: &'static str,
    pub(super) by: &'static str,
}

/// Each row of [`ROWS`] in which something is typed, as one form there is.
pub(super) const FORMS: &[Form] = &[
    form(
        "/app/settings/api-keys",
        "/app/settings/api-keys",
        "ane@example.com",
    ),
    form("/app/settings/limits", "/app/settings/limits", "ane@example.com"),
    form("/app/settings/data", "/app/settings/data", "ane@example.com"),
    form("/app/settings/bakery", "/app/settings/bakery", "ane@example.com"),
    form("/app/settings/team", "/app/settings/team", "ane@example.com"),
    Form {
        path: "/app/files/{id}/rename",
        sent_to: "/app/files/f1/rename",
        page: "/app/files",
        by: "ane@example.com",
    },
    form("{item_kind}/new", "/app/catalogue/recipes/new", "ane@example.com"),
    form(
        "{item_kind}/writable",
        "/app/catalogue/products/writable",
        "ane@example.com",
    ),
    form(
        "{item_kind}/{item}",
        "/app/catalogue/products/p1",
        "ane@example.com",
    ),
    form(
        "/app/procurement/orders/{order}",
        "/app/procurement/orders/new",
        "ane@example.com",
    ),
    Form {
        path: "/app/procurement/orders/{order}/receive",
        sent_to: "/app/procurement/orders/o/receive",
        page: "/app/procurement/orders/o?edit=receive",
        by: "ane@example.com",
    },
    form("/app/production/plan", "/app/production/plan", "ane@example.com"),
    Form {
        path: "/app/production/batches/{batch}/steps",
        sent_to: "/app/production/batches/b/steps",
        page: "/app/production/batches/b",
        by: "ane@example.com",
    },
    form(
        "/app/procurement/settings",
        "/app/procurement/settings",
        "ane@example.com",
    ),
    form(
        "/app/production/recipes/{recipe}/timing",
        "/app/production/recipes/loaf/timing",
        "ane@example.com",
    ),
    form(
        "/app/production/capacities",
        "/app/production/capacities",
        "ane@example.com",
    ),
    form(
        "/app/production/capacities/{capacity}",
        "/app/production/capacities/oven",
        "ane@example.com",
    ),
    form(
        "/app/production/stock/{ingredient}",
        "/app/production/stock/flour",
        "ane@example.com",
    ),
    form(
        "/app/platform/tenants/{id}",
        "/app/platform/tenants/one",
        "operator@example.com",
    ),
    form("/app/platform/jobs", "/app/platform/jobs", "operator@example.com"),
    form(
        "/app/platform/tokens",
        "/app/platform/tokens",
        "operator@example.com",
    ),
];

/// A purchase order that is sent, with a line.
pub(super) const ORDERED: &[&str] = &[
    "INSERT INTO suppliers (tenant_id, id, name, created_at) VALUES ($1, 'mill', 'Mill', 0)",
    "INSERT INTO purchase_orders (tenant_id, id, number, state, supplier_id, supplier_name, net_cents, created_by, created_at,
        changed_at)
     VALUES ($1, 'o', 1, 'sent', 'mill', 'Mill', 100, 'user:x', 0, 0)",
    "INSERT INTO purchase_order_lines (tenant_id, id, order_id, place, ingredient_id, name, quantity, unit, price_cents,
        vat_basis_points)
     VALUES ($1, 'l', 'o', 0, 'flour', 'Flour', 100000000, 'kg', 75, 400)",
];

/// A recipe, flour to be counted, an oven.
pub(super) const PRODUCED: &[&str] = &[
    "INSERT INTO recipes (tenant_id, id, name, created_at) VALUES ($1, 'loaf', 'Loaf', 0)",
    "INSERT INTO ingredients (tenant_id, id, name, unit, created_at) VALUES ($1, 'flour', 'Flour', 'kg', 0)",
    "INSERT INTO stock_lots (tenant_id, id, ingredient_id, place, received, remaining, unit, received_at)
     VALUES ($1, 'lot', 'flour', 0, 25000000, 25000000, 'kg', 0)",
    "INSERT INTO production_capacities (tenant_id, id, name, stage, holds, version, changed_at)
     VALUES ($1, 'oven', 'Deck oven', 'baking', 2, 1, 0)",
    "INSERT INTO batches (tenant_id, id, number, revision, recipe_id, recipe_name, quantity, unit, begins_at, ends_at, due_at,
        created_by, created_at, changed_at)
     VALUES ($1, 'b', 1, 1, 'loaf', 'Loaf', 10000, 'piece', 0, 3600000000, 3600000000, 'user:x', 0, 0)",
    "INSERT INTO batch_stages (tenant_id, batch_id, stage, begins_at, ends_at) VALUES ($1, 'b', 'mixing', 0, 3600000000)",
];

const fn form(path: &'static str, page: &'static str, by: &'static str) -> Form {
    Form {
        path,
        sent_to: page,
        page,
        by,
    }
}
