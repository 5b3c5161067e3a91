//! A bakery with one of everything, so that what is wrong is never what is asked about; who asks, and what they can ask for.

use crate::support::{
    TestApp,
    api::{Operation, operations},
    form_with,
    forms::Browser,
    upload,
};
use obrador_core::{
    auth::{Role, Scope},
    catalogue::ItemKind,
    i18n::Lang,
    subscription::PlanId,
};
use obrador_services::{db::Access, imports::Sent};
use std::collections::BTreeMap;

/// The bakery's name in addresses.
pub(super) const OWN: &str = "own";
/// What the small bakery's plan lacks.
pub(super) const BEYOND_THE_PLAN: &str = "/api/v1/tenants/small/forecasting/analytics/advanced";

/// A supplier, and a purchase order that is sent, with a line.
const ORDERED: &[&str] = &[
    "INSERT INTO suppliers (tenant_id, id, name, created_at) VALUES ($1, 'mill', 'Mill', 0)",
    "INSERT INTO purchase_orders (tenant_id, id, number, state, supplier_id, supplier_name, net_cents, created_by, created_at,
        changed_at)
     VALUES ($1, 'o', 1, 'sent', 'mill', 'Mill', 100, 'user:x', 0, 0)",
    "INSERT INTO purchase_order_lines (tenant_id, id, order_id, place, ingredient_id, name, quantity, unit, price_cents,
        vat_basis_points)
     VALUES ($1, 'l', 'o', 0, 'flour', 'Flour', 100000000, 'kg', 75, 400)",
];

/// Flour in a lot, and a batch that is to be mixed.
const PRODUCED: &[&str] = &[
    "INSERT INTO recipes (tenant_id, id, name, created_at) VALUES ($1, 'bread', 'Bread', 0)",
    "INSERT INTO ingredients (tenant_id, id, name, unit, created_at) VALUES ($1, 'flour', 'Flour', 'kg', 0)",
    "INSERT INTO stock_lots (tenant_id, id, ingredient_id, place, received, remaining, unit, received_at)
     VALUES ($1, 'lot', 'flour', 0, 25000000, 25000000, 'kg', 0)",
    "INSERT INTO batches (tenant_id, id, number, revision, recipe_id, recipe_name, quantity, unit, begins_at, ends_at, due_at,
        created_by, created_at, changed_at)
     VALUES ($1, 'b', 1, 1, 'bread', 'Bread', 100000, 'piece', 0, 3600000000, 3600000000, 'user:x', 0, 0)",
    "INSERT INTO production_capacities (tenant_id, id, name, stage, holds, version, changed_at)
     VALUES ($1, 'c', 'Deck oven', 'baking', 2, 1, 0)",
    "INSERT INTO batch_stages (tenant_id, batch_id, stage, begins_at, ends_at) VALUES ($1, 'b', 'mixing', 0, 3600000000)",
];

/// What stands for the file that waits for its import, of each kind.
fn import_of(item_kind: ItemKind) -> String {
    format!("import of {}", item_kind.as_str())
}

pub(super) struct World {
    pub(super) owner: Browser,
    pub(super) operator: Browser,
    /// A token that may all that a bakery's may, and one of a bakery on the smallest plan.
    pub(super) token: String,
    pub(super) small_token: String,
    /// What stands for the placeholders of addresses: kinds of things by their own name.
    names: BTreeMap<String, String>,
}

impl World {
    pub(super) async fn new(t: &TestApp) -> Self {
        let own = t.tenant(OWN, PlanId::Enterprise).await;
        let small = t.tenant("small", PlanId::Starter).await;
        let owner = t.user("ane@own.example", Some(&own), Role::Owner).await;
        let staff = t.user("jon@own.example", Some(&own), Role::Staff).await;
        let operator = t.user("operator@example.com", None, Role::PlatformOperator).await;
        for user in [&owner, &staff, &operator] {
            t.app.auth.set_language(user, Lang::En).await.unwrap();
        }
        let token = t.token(Some(&own), &Scope::OF_A_BAKERY).await;
        let mut names = BTreeMap::from([
            ("user_id".to_owned(), staff.to_string()),
            ("metric".to_owned(), "products".to_owned()),
            ("plan".to_owned(), "enterprise".to_owned()),
            ("order".to_owned(), "o".to_owned()),
            ("line".to_owned(), "l".to_owned()),
            ("batch".to_owned(), "b".to_owned()),
            ("capacity".to_owned(), "c".to_owned()),
            ("ingredient".to_owned(), "flour".to_owned()),
            ("lot".to_owned(), "lot".to_owned()),
            ("recipe".to_owned(), "bread".to_owned()),
        ]);
        for item_kind in ItemKind::ALL {
            let made = t
                .call(
                    "POST",
                    &api(item_kind.as_str()),
                    Some(&token),
                    r#"{"name":"Bread"}"#,
                )
                .await;
            assert_eq!(made.status, 201, "{}", made.text);
            names.insert(item_kind.as_str().to_owned(), id(&made.json()));
            let sent = Sent {
                name: "list.csv",
                bytes: b"name\nRoll\n",
                lang: Lang::En,
            };
            let kept = t
                .app
                .catalogue
                .keep_import(&own, &owner, (item_kind, sent))
                .await
                .unwrap();
            names.insert(import_of(item_kind), kept);
        }
        let sent = Sent {
            name: "orders.csv",
            bytes: b"supplier,ingredient,quantity\nmill,Flour,4 kg\n",
            lang: Lang::En,
        };
        let kept = t.app.procurement.keep_import(&own, &owner, sent).await.unwrap();
        names.insert("import".to_owned(), kept);
        let mut tx = t.app.db.begin_system("test", Access::Write).await.unwrap();
        for sql in ORDERED.iter().chain(PRODUCED) {
            sqlx::query(*sql).bind(OWN).execute(&mut *tx).await.unwrap();
        }
        sqlx::query("UPDATE users SET email_verified_at = 1")
            .execute(&mut *tx)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        t.app.auth.invalidate_sessions();
        let mut w = Self {
            owner: Browser::signed_in(t, "ane@own.example").await,
            operator: Browser::signed_in(t, "operator@example.com").await,
            token,
            small_token: t.token(Some(&small), &Scope::OF_A_BAKERY).await,
            names,
        };
        w.stored(t).await;
        w
    }

    /// What a page shows forms for: files here and archived, an archived thing, an invitation, a key, an operator's token.
    async fn stored(&mut self, t: &TestApp) {
        for name in ["a.txt", "b.txt"] {
            let made = upload(t, Some(&self.token), &api("files"), form_with(name, b"bread")).await;
            assert_eq!(made.status, 201, "{}", made.text);
            self.names.insert("file".to_owned(), id(&made.json()));
        }
        let path = api(&format!("files/{}/archive", self.names["file"]));
        assert_eq!(t.call("POST", &path, Some(&self.token), "").await.status, 200);
        let invited = self
            .owner
            .post(
                t,
                "/app/settings/team",
                &[("email", "mia@example.com"), ("role", "staff")],
            )
            .await;
        assert!(
            invited.status.is_success() || invited.status.is_redirection(),
            "{}",
            invited.text
        );
        let listed = t
            .call("GET", &api("invitations"), Some(&self.token), "")
            .await
            .json();
        self.names
            .insert("invitation_id".to_owned(), id(&listed["invitations"][0]));
        t.token(None, &[Scope::PlatformOperator]).await;
    }

    /// An address of the API or of a page, with what is there.
    pub(super) fn address(&self, route: &str) -> String {
        let kind = ItemKind::ALL
            .into_iter()
            .find(|kind| route.contains(kind.as_str()));
        let item = kind.map(|kind| self.names[kind.as_str()].as_str());
        let mut path = route.replace("{item}", item.unwrap_or_default());
        if let Some(kind) = kind {
            path = path.replace("{import}", &self.names[&import_of(kind)]);
        }
        path = match path.strip_prefix("/app/files") {
            Some(_) => path.replace("{id}", &self.names["file"]),
            None => path.replace("{id}", OWN),
        };
        for (name, value) in &self.names {
            path = path.replace(&format!("{{{name}}}"), value);
        }
        assert!(!path.contains('{'), "{route} names what is not there");
        path
    }

    /// The pages that are read, each with who reads it.
    pub(super) fn pages(&self) -> Vec<(String, &Browser)> {
        let routes = crate::access::routes();
        let mut pages = Vec::new();
        for (_, route) in routes.into_iter().filter(|(method, _)| *method == "GET") {
            let reader = if route.contains("/platform") {
                &self.operator
            } else {
                &self.owner
            };
            if route.starts_with("{item_kind}") {
                for item_kind in ItemKind::ALL {
                    let kind = obrador_app::page::base(item_kind);
                    pages.push((self.address(&route.replace("{item_kind}", kind)), reader));
                }
            } else if route == "/app/kept/{id}" {
                pages.push(("/app/kept/0123456789abcdef".to_owned(), reader));
            } else {
                pages.push((self.address(&route), reader));
            }
        }
        pages
    }

    /// What the API can be asked without a change, where nothing is missing.
    pub(super) fn reading(&self) -> Vec<String> {
        let reading = operations()
            .into_iter()
            .filter(|operation| operation.method == "GET");
        reading.map(|operation| self.well_asked(&operation)).collect()
    }

    /// The operation's address with the parameters that it can't do without.
    pub(super) fn well_asked(&self, operation: &Operation) -> String {
        let path = self.address(&operation.path);
        match operation.path.rsplit('/').next().unwrap() {
            "check" => format!("{path}?feature=api"),
            "price_change" => format!("{path}?price_cents=100"),
            "usage-forecast" => format!("{path}?tenant_id={OWN}"),
            _ => path,
        }
    }
}

fn api(path: &str) -> String {
    format!("/api/v1/tenants/{OWN}/{path}")
}

fn id(json: &serde_json::Value) -> String {
    json["id"].as_str().unwrap().to_owned()
}
