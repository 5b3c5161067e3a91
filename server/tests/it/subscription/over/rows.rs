//! The routes that write, what each does, and what is sent to it.

// Long: a row for each route that writes; they are one table.

use Operation as O;
use obrador_core::subscription::Operation;

/// A route as its list names it, what it does, and what is sent: the address, and a form or JSON. `[…]` is of the bakery.
pub(super) type Row = (&'static str, Operation, &'static str, &'static str);

pub(super) const ROWS: &[Row] = &[
    // Before another file takes its place.
    (
        "POST {item_kind}/import/{import}",
        O::CreateItem,
        "/app/catalogue/products/import/[import]",
        "seen=[seen]",
    ),
    (
        "POST {item_kind}/new",
        O::CreateItem,
        "/app/catalogue/products/new",
        "name=Ogia",
    ),
    (
        "POST {item_kind}/{item}",
        O::ChangeItem,
        "/app/catalogue/products/p0",
        "name=Opila&version=1",
    ),
    (
        "POST {item_kind}/{item}/archive",
        O::ArchiveItem,
        "/app/catalogue/products/p1/archive",
        "version=1",
    ),
    (
        "POST {item_kind}/{item}/restore",
        O::RestoreItem,
        "/app/catalogue/products/p8/restore",
        "version=1",
    ),
    (
        "POST {item_kind}/writable",
        O::ChooseWritable,
        "/app/catalogue/products/writable",
        "keep=p0&shown=p0",
    ),
    (
        "POST {item_kind}/archive",
        O::ArchiveItem,
        "/app/catalogue/products/archive",
        "item=p2",
    ),
    (
        "POST {item_kind}/restore",
        O::RestoreItem,
        "/app/catalogue/products/restore",
        "item=p8",
    ),
    (
        "POST {item_kind}/import",
        O::CreateItem,
        "/app/catalogue/products/import?form_of=[of]",
        "",
    ),
    ("POST /app/files", O::StoreFile, "/app/files?form_of=[of]", ""),
    (
        "POST /app/files/{id}/rename",
        O::RenameFile,
        "/app/files/f0/rename",
        "version=1&name=berria.txt",
    ),
    (
        "POST /app/files/{id}/archive",
        O::ArchiveFile,
        "/app/files/f1/archive",
        "version=1",
    ),
    (
        "POST /app/files/{id}/restore",
        O::RestoreFile,
        "/app/files/f8/restore",
        "version=2",
    ),
    (
        "POST /app/files/archive",
        O::ArchiveFile,
        "/app/files/archive",
        "item=f1",
    ),
    (
        "POST /app/files/restore",
        O::RestoreFile,
        "/app/files/restore",
        "item=f8",
    ),
    (
        "POST /app/settings/team",
        O::Invite,
        "/app/settings/team",
        "email=berria@example.com&role=staff",
    ),
    (
        "POST /app/settings/team/invitations/resend",
        O::Invite,
        "/app/settings/team/invitations/resend",
        "id=[invited0]",
    ),
    (
        "POST /app/settings/team/invitations/revoke",
        O::RevokeInvitation,
        "/app/settings/team/invitations/revoke",
        "id=[invited1]",
    ),
    (
        "POST /app/settings/team/role",
        O::ChangeRole,
        "/app/settings/team/role",
        "id=[member0]&role=manager",
    ),
    (
        "POST /app/settings/team/remove",
        O::RemoveMember,
        "/app/settings/team/remove",
        "id=[member0]",
    ),
    (
        "POST /app/settings/api-keys",
        O::MakeKey,
        "/app/settings/api-keys",
        "name=till&scope=usage:read&once=a",
    ),
    (
        "POST /app/settings/api-keys/revoke",
        O::RevokeKey,
        "/app/settings/api-keys/revoke",
        "id=[key0]",
    ),
    (
        "POST /app/settings/limits",
        O::SetCap,
        "/app/settings/limits",
        "suppliers=15",
    ),
    (
        "POST /app/settings/bakery",
        O::ChangeBakery,
        "/app/settings/bakery",
        "bakery=Bakery&country=ES&time_zone=Europe/Madrid&lang=eu&version=1",
    ),
    (
        "POST /app/settings/subscription/ask",
        O::AskForPlan,
        "/app/settings/subscription/ask",
        "plan=enterprise",
    ),
    (
        "POST /app/settings/subscription/ask/back",
        O::AskForPlan,
        "/app/settings/subscription/ask/back",
        "",
    ),
    (
        "POST /app/settings/subscription/usage/{metric}/room",
        O::ArchiveItem,
        "/app/settings/subscription/usage/products/room",
        "item=p1",
    ),
    (
        "POST /app/settings/subscription/usage/{metric}/room/undo",
        O::RestoreItem,
        "/app/settings/subscription/usage/products/room/undo",
        "archived=p9",
    ),
    (
        "POST /app/settings/data/export",
        O::Export,
        "/app/settings/data/export",
        "",
    ),
    (
        "POST /app/settings/data",
        O::Leave,
        "/app/settings/data",
        "name=Bakery&password=correct horse",
    ),
    (
        "POST /app/settings/data/keep",
        O::Leave,
        "/app/settings/data/keep",
        "",
    ),
    (
        "POST /en/invitations",
        O::Join,
        "/en/invitations",
        "token=[secret0]&name=Jon&password=ogia eta gatza",
    ),
    (
        "POST /fn/catalogue/archive",
        O::ArchiveItem,
        "/fn/catalogue/archive",
        r#"{"of":"[of]","thing":"products","id":"p2"}"#,
    ),
    (
        "POST /fn/catalogue/restore",
        O::RestoreItem,
        "/fn/catalogue/restore",
        r#"{"of":"[of]","thing":"products","id":"p9"}"#,
    ),
    (
        "POST /fn/entitlement/set_cap",
        O::SetCap,
        "/fn/entitlement/set_cap",
        r#"{"of":"[of]","typed":[["suppliers","16"]]}"#,
    ),
    (
        "POST /fn/api_keys/create",
        O::MakeKey,
        "/fn/api_keys/create",
        r#"{"of":"[of]","typed":[["name","till"],["scope","usage:read"],["once","b"]]}"#,
    ),
    (
        "POST /fn/api_keys/revoke",
        O::RevokeKey,
        "/fn/api_keys/revoke",
        r#"{"of":"[of]","id":"[key1]"}"#,
    ),
    (
        "POST /fn/subscription/request_plan",
        O::AskForPlan,
        "/fn/subscription/request_plan",
        r#"{"of":"[of]","plan":"enterprise"}"#,
    ),
    (
        "POST /fn/subscription/withdraw_request",
        O::AskForPlan,
        "/fn/subscription/withdraw_request",
        r#"{"of":"[of]"}"#,
    ),
    (
        "POST /api/v1/usage-forecast/track-usage",
        O::ReportUsage,
        "/api/v1/usage-forecast/track-usage",
        r#"{"tenant_id":"[id]","metric":"users","date":"2025-01-18","value":1}"#,
    ),
    (
        "PUT /api/v1/tenants/{id}/caps",
        O::SetCap,
        "/api/v1/tenants/[id]/caps",
        r#"{"metric":"recipes","cap":40}"#,
    ),
    (
        "POST /api/v1/tenants/{id}/invitations",
        O::Invite,
        "/api/v1/tenants/[id]/invitations",
        r#"{"email":"neu@example.com","role":"staff"}"#,
    ),
    (
        "DELETE /api/v1/tenants/{id}/invitations/{invitation_id}",
        O::RevokeInvitation,
        "/api/v1/tenants/[id]/invitations/[invited2]",
        "",
    ),
    (
        "PATCH /api/v1/tenants/{id}/members/{user_id}",
        O::ChangeRole,
        "/api/v1/tenants/[id]/members/[member1]",
        r#"{"role":"manager"}"#,
    ),
    (
        "DELETE /api/v1/tenants/{id}/members/{user_id}",
        O::RemoveMember,
        "/api/v1/tenants/[id]/members/[member1]",
        "",
    ),
    // Before another file takes its place.
    (
        "POST /app/procurement/orders/import/{import}",
        O::Order,
        "/app/procurement/orders/import/[order_import]",
        "seen=[order_seen]",
    ),
    (
        "POST /app/procurement/orders/import",
        O::Order,
        "/app/procurement/orders/import?form_of=[of]",
        "",
    ),
    (
        "POST /api/v1/tenants/{id}/purchase_orders/import",
        O::Order,
        "/api/v1/tenants/[id]/purchase_orders/import",
        "supplier,ingredient,quantity,price\nmill,Flour,4 kg,1\n",
    ),
    (
        "POST /app/procurement/orders/{order}",
        O::Order,
        "/app/procurement/orders/new",
        "supplier_id=mill&line_name=Flour&line_quantity=4+kg&line_in=unit&line_price=1",
    ),
    (
        "POST /app/procurement/orders/{order}/{step}",
        O::Order,
        "/app/procurement/orders/o9/submit",
        "version=1",
    ),
    (
        "POST /app/procurement/orders/{order}/receive",
        O::Order,
        "/app/procurement/orders/o10/receive",
        "version=1&key=once&lot_line=l10&lot_quantity=1+kg&lot_code=&lot_best_before=",
    ),
    (
        "POST /app/procurement/orders/{order}/lines/{line}/close",
        O::Order,
        "/app/procurement/orders/o11/lines/l11/close",
        "version=1&reason=sold+out",
    ),
    (
        "POST /app/production/plan",
        O::Produce,
        "/app/production/plan",
        "do=plan&key=night&day=2026-12-02&line_recipe=Loaf&line_quantity=10&line_time=06:00",
    ),
    (
        "POST /app/production/ingredients",
        O::Order,
        "/app/production/ingredients",
        "day=2026-12-02&key=buy",
    ),
    (
        "POST /app/procurement/settings",
        O::Order,
        "/app/procurement/settings",
        "version=0&tolerance=0&tier_approvers=owners&tier_up_to=",
    ),
    (
        "POST /app/production/recipes/{recipe}/timing",
        O::Produce,
        "/app/production/recipes/roll/timing",
        "version=0&mixing=20&until=mixing&lead=length",
    ),
    (
        "POST /app/production/capacities",
        O::Produce,
        "/app/production/capacities",
        "name=Stone+oven&stage=baking&holds=4&holds_in=batch",
    ),
    (
        "POST /app/production/capacities/{capacity}",
        O::Produce,
        "/app/production/capacities/[oven2]",
        "version=1&name=Small+oven&stage=baking&holds=2&holds_in=batch",
    ),
    (
        "POST /app/production/capacities/{capacity}/remove",
        O::Produce,
        "/app/production/capacities/[oven3]/remove",
        "version=1",
    ),
    (
        "POST /app/production/stock/{ingredient}",
        O::Produce,
        "/app/production/stock/rye",
        "what=~0&counted=25&reason=found",
    ),
    (
        "POST /api/v1/tenants/{id}/purchase_orders/{order}/mail",
        O::Order,
        "/api/v1/tenants/[id]/purchase_orders/o12/mail",
        "",
    ),
    (
        "POST /api/v1/tenants/{id}/purchase_orders",
        O::Order,
        "/api/v1/tenants/[id]/purchase_orders",
        r#"{"supplier_id":"mill"}"#,
    ),
    (
        "PATCH /api/v1/tenants/{id}/purchase_orders/{order}",
        O::Order,
        "/api/v1/tenants/[id]/purchase_orders/o0",
        r#"{"notes":"before 7"}"#,
    ),
    (
        "POST /api/v1/tenants/{id}/purchase_orders/{order}/submit",
        O::Order,
        "/api/v1/tenants/[id]/purchase_orders/o1/submit",
        "",
    ),
    (
        "POST /api/v1/tenants/{id}/purchase_orders/{order}/withdraw",
        O::Order,
        "/api/v1/tenants/[id]/purchase_orders/o2/withdraw",
        "",
    ),
    (
        "POST /api/v1/tenants/{id}/purchase_orders/{order}/approve",
        O::Order,
        "/api/v1/tenants/[id]/purchase_orders/o3/approve",
        "",
    ),
    (
        "POST /api/v1/tenants/{id}/purchase_orders/{order}/reject",
        O::Order,
        "/api/v1/tenants/[id]/purchase_orders/o4/reject",
        r#"{"reason":"too dear"}"#,
    ),
    (
        "POST /api/v1/tenants/{id}/purchase_orders/{order}/send",
        O::Order,
        "/api/v1/tenants/[id]/purchase_orders/o5/send",
        "",
    ),
    (
        "POST /api/v1/tenants/{id}/purchase_orders/{order}/cancel",
        O::Order,
        "/api/v1/tenants/[id]/purchase_orders/o6/cancel",
        r#"{"reason":"no need"}"#,
    ),
    (
        "POST /api/v1/tenants/{id}/purchase_orders/{order}/receipts",
        O::Order,
        "/api/v1/tenants/[id]/purchase_orders/o7/receipts",
        r#"{"lines":[{"line_id":"l7","lots":[{"quantity":{"quantity":"1","unit":"kg"}}]}]}"#,
    ),
    (
        "POST /api/v1/tenants/{id}/purchase_orders/{order}/lines/{line}/close",
        O::Order,
        "/api/v1/tenants/[id]/purchase_orders/o8/lines/l8/close",
        r#"{"reason":"sold out"}"#,
    ),
    (
        "PUT /api/v1/tenants/{id}/procurement_settings",
        O::Order,
        "/api/v1/tenants/[id]/procurement_settings",
        r#"{"tiers":[{"approvers":"owners"}],"tolerance_basis_points":100}"#,
    ),
    (
        "POST /api/v1/tenants/{id}/production/plans",
        O::Produce,
        "/api/v1/tenants/[id]/production/plans",
        r#"{"wanted":[{"recipe_id":"loaf","quantity":{"quantity":"10","unit":"piece"},"due_at":"2025-01-20T05:00:00Z"}]}"#,
    ),
    (
        "POST /api/v1/tenants/{id}/production/batches/{batch}/steps",
        O::Produce,
        "/api/v1/tenants/[id]/production/batches/b0/steps",
        r#"{"id":"tablet-1","step":"start","stage":"mixing"}"#,
    ),
    // Held once it has begun.
    (
        "POST /app/production/batches/{batch}/steps",
        O::Produce,
        "/app/production/batches/b0/steps",
        "click=tablet-9&step=hold&reason=smells+odd",
    ),
    (
        "POST /api/v1/tenants/{id}/production/capacities",
        O::Produce,
        "/api/v1/tenants/[id]/production/capacities",
        r#"{"name":"Deck oven","stage":"baking","holds":{"batches":4}}"#,
    ),
    (
        "PUT /api/v1/tenants/{id}/production/capacities/{capacity}",
        O::Produce,
        "/api/v1/tenants/[id]/production/capacities/[oven0]",
        r#"{"name":"Rack oven","stage":"baking","holds":{"batches":2}}"#,
    ),
    (
        "DELETE /api/v1/tenants/{id}/production/capacities/{capacity}",
        O::Produce,
        "/api/v1/tenants/[id]/production/capacities/[oven1]",
        "",
    ),
    (
        "PUT /api/v1/tenants/{id}/recipes/{item}/timing",
        O::Produce,
        "/api/v1/tenants/[id]/recipes/loaf/timing",
        r#"{"minutes":{"mixing":20,"baking":45}}"#,
    ),
    (
        "POST /api/v1/tenants/{id}/stock/{ingredient}/counts",
        O::Produce,
        "/api/v1/tenants/[id]/stock/flour/counts",
        r#"{"counted":{"quantity":"25","unit":"kg"},"reason":"counted"}"#,
    ),
    (
        "POST /api/v1/tenants/{id}/files",
        O::StoreFile,
        "/api/v1/tenants/[id]/files",
        "",
    ),
    (
        "PATCH /api/v1/tenants/{id}/files/{file}",
        O::RenameFile,
        "/api/v1/tenants/[id]/files/f2",
        r#"{"name":"b.txt","version":1}"#,
    ),
    (
        "POST /api/v1/tenants/{id}/files/{file}/archive",
        O::ArchiveFile,
        "/api/v1/tenants/[id]/files/f3/archive",
        "",
    ),
    (
        "POST /api/v1/tenants/{id}/files/{file}/restore",
        O::RestoreFile,
        "/api/v1/tenants/[id]/files/f9/restore",
        "",
    ),
];

/// The same routes for each kind of thing; products stand for all in their rows above.
pub(super) const KINDS: [&str; 5] = ["ingredients", "locations", "products", "recipes", "suppliers"];

/// What writes and is no business of any bakery's subscription: a person's own, what is put out of sight, and the platform's.
pub(super) const NO_BAKERY: [&str; 13] = [
    "POST /app/first-steps/hide",
    "POST /app/settings/account/limit-mails",
    "POST /app/platform/jobs",
    "POST /app/settings/account/password",
    "POST /sign-out",
    "POST /app/language",
    "POST /app/settings/account/bakery",
    "POST /app/settings/account/sign-out-everywhere",
    "POST /app/settings/account/verify",
    "POST /app/kept/{id}/resume",
    "POST /app/kept/{id}/sign-in",
    "POST /app/platform/tenants/{id}",
    "POST /app/platform/tenants/{id}/request",
];

/// Functions that only read.
pub(super) const READING: [&str; 5] = [
    "entitlement/caps",
    "production/version",
    "subscription/comparison",
    "usage/metric",
    "usage/summary",
];

/// The routes that each kind of thing has in the API.
pub(super) fn of_kinds() -> impl Iterator<Item = Row> {
    [
        (
            "POST /api/v1/tenants/{id}/products",
            O::CreateItem,
            "/api/v1/tenants/[id]/products",
            r#"{"name":"Bread"}"#,
        ),
        (
            "POST /api/v1/tenants/{id}/recipes",
            O::CreateItem,
            "/api/v1/tenants/[id]/recipes",
            r#"{"name":"Bread"}"#,
        ),
        (
            "POST /api/v1/tenants/{id}/suppliers",
            O::CreateItem,
            "/api/v1/tenants/[id]/suppliers",
            r#"{"name":"Mill"}"#,
        ),
        (
            "POST /api/v1/tenants/{id}/locations",
            O::CreateItem,
            "/api/v1/tenants/[id]/locations",
            r#"{"name":"Shop"}"#,
        ),
        (
            "POST /api/v1/tenants/{id}/ingredients",
            O::CreateItem,
            "/api/v1/tenants/[id]/ingredients",
            r#"{"name":"Flour"}"#,
        ),
        (
            "POST /api/v1/tenants/{id}/products/import",
            O::CreateItem,
            "/api/v1/tenants/[id]/products/import",
            "name\nOpil berria\n",
        ),
        (
            "PATCH /api/v1/tenants/{id}/products/{item}",
            O::ChangeItem,
            "/api/v1/tenants/[id]/products/p3",
            r#"{"name":"Roll","version":1}"#,
        ),
    ]
    .into_iter()
}
