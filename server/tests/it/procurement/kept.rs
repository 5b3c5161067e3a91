//! What an order says already stays when somebody changes something else, and what was typed is not lost to somebody
//! quicker.

use super::{Bakery, id, version};
use crate::support::{
    TestApp,
    browser::{Page, cookie, get, post},
    for_each_app,
};
use obrador_core::{auth::Role, subscription::PlanId};
use obrador_services::{actor::By, db::Access};

const ORDERS: &str = "/app/procurement/orders";

/// The fields of the order's form as its page shows them, as a browser sends them.
fn fields(page: &Page) -> Vec<(String, String)> {
    let text = page.text();
    let form = text.split("class=\"form item-form order-form\"").nth(1).unwrap();
    let form = form.split("</form>").next().unwrap();
    let attribute = |tag: &str, name: &str| {
        let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
        Some(rest.split('"').next().unwrap().replace("&amp;", "&"))
    };
    let mut found = Vec::new();
    let mut select = None;
    for tag in form.split('<').skip(1) {
        let inside = tag.split('>').next().unwrap();
        let name = attribute(inside, "name");
        if inside.starts_with("input") {
            found.extend(name.map(|name| (name, attribute(inside, "value").unwrap_or_default())));
        } else if inside.starts_with("textarea") {
            let text = tag.split_once('>').map_or("", |(_, text)| text);
            // HTML drops a first line break.
            let text = text.strip_prefix('\n').unwrap_or(text);
            found.extend(name.map(|name| (name, text.to_owned())));
        } else if inside.starts_with("select") {
            select = name;
        } else if inside.starts_with("option") && inside.contains("selected") {
            found.extend(
                select
                    .clone()
                    .map(|name| (name, attribute(inside, "value").unwrap_or_default())),
            );
        }
    }
    found
}

fn pairs(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect()
}

#[tokio::test]
async fn what_was_not_touched_stays_whatever_the_catalogue_says_since() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let order = own.order().await;
        let manager = cookie(&t, &own.tenant, Role::Manager).await;
        let mut tx = t.app.db.begin(&own.tenant, Access::Write).await.unwrap();
        for sql in [
            "UPDATE ingredients SET pack_size = 20000000, price_cents = 9900, vat_basis_points = 2100, name = 'Fine flour'
             WHERE tenant_id = $1 AND id = 'flour'",
            "UPDATE ingredients SET archived_at = 1 WHERE tenant_id = $1 AND id = 'milk'",
            "UPDATE suppliers SET archived_at = 1 WHERE tenant_id = $1 AND id = 'mill'",
        ] {
            sqlx::query(sql).bind(own.tenant.as_str()).execute(&mut *tx).await.unwrap();
        }
        tx.commit().await.unwrap();
        let one = format!("{ORDERS}/{}", id(&order));
        let page = get(&t, &manager, &format!("{one}?edit=1")).await;
        let mut fields = fields(&page);
        let notes = fields.iter_mut().find(|(name, _)| name == "notes").unwrap();
        notes.1 = "before seven".to_owned();
        let saved = post(&t, &manager, &one, &pairs(&fields)).await;
        assert_eq!(saved.status, 303, "{}", saved.text());
        let after = t.app.procurement.get(&own.tenant, id(&order)).await.unwrap();
        let content = |view: &obrador_services::procurement::OrderView| -> Vec<_> {
            let lines = view.order.lines().iter();
            lines.map(|line| (line.content.pack.clone(), line.content.price_cents, line.content.vat_basis_points, line.content.quantity)).collect()
        };
        assert_eq!(content(&after), content(&order), "packs, prices, VAT, quantities");
        let stored = after.order.as_stored();
        assert_eq!(stored.content.notes.as_deref(), Some("before seven"));
        assert_eq!(stored.content.supplier.id, "mill");
    })
    .await;
}

#[tokio::test]
async fn somebody_quicker_loses_nobody_what_they_typed() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let order = own.sent().await;
        let owner = cookie(&t, &own.tenant, Role::Owner).await;
        let one = format!("{ORDERS}/{}", id(&order));
        let typed = fields(&get(&t, &owner, &format!("{one}?edit=receive")).await);
        own.receive(&order, version(&order), ("theirs", &[(0, 60)]))
            .await
            .unwrap();
        let mut codes = ["MINE-7"].into_iter();
        let flour: Vec<_> = typed
            .into_iter()
            .map(|(name, value)| match name.as_str() {
                "lot_quantity" if value.starts_with("100") => (name, "40 kg".to_owned()),
                "lot_quantity" => (name, String::new()),
                "lot_code" => (name, codes.next().unwrap_or_default().to_owned()),
                _ => (name, value),
            })
            .collect();
        let told = post(&t, &owner, &format!("{one}/receive"), &pairs(&flour)).await;
        assert_eq!(told.status, 409);
        assert!(told.has("MINE-7") && told.has("40 kg"), "{}", told.text());
        let again = fields(&told);
        let booked = post(&t, &owner, &format!("{one}/receive"), &pairs(&again)).await;
        assert_eq!(booked.status, 303, "{}", booked.text());
        let after = t.app.procurement.get(&own.tenant, id(&order)).await.unwrap();
        assert_eq!(
            after.order.lines()[0].received,
            order.order.lines()[0].content.quantity
        );
        assert_eq!(after.receipts.len(), 2);

        // The same with a draft.
        let draft = own.order().await;
        let one = format!("{ORDERS}/{}", id(&draft));
        let mut typed = fields(&get(&t, &owner, &format!("{one}?edit=1")).await);
        typed.iter_mut().find(|(name, _)| name == "notes").unwrap().1 = "mine".to_owned();
        let by = By::person(&own.manager);
        let input =
            |order: &obrador_core::procurement::PurchaseOrder| obrador_services::procurement::OrderInput {
                supplier_id: "dairy".to_owned(),
                lines: order.lines().iter().map(Into::into).collect(),
                ..Default::default()
            };
        t.app
            .procurement
            .change(own.of(&by), id(&draft), 1, input)
            .await
            .unwrap();
        let told = post(&t, &owner, &one, &pairs(&typed)).await;
        assert_eq!(told.status, 409);
        assert!(told.has("\nmine</textarea>"), "{}", told.text());
        let now = t.app.procurement.get(&own.tenant, id(&draft)).await.unwrap();
        assert_eq!(
            now.order.as_stored().content.supplier.id,
            "dairy",
            "nothing is overwritten"
        );
        assert_eq!(post(&t, &owner, &one, &pairs(&fields(&told))).await.status, 303);
    })
    .await;
}

#[tokio::test]
async fn an_empty_delivery_is_told_and_a_completed_line_still_shows_what_was_typed() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let order = own.sent().await;
        let owner = cookie(&t, &own.tenant, Role::Owner).await;
        let one = format!("{ORDERS}/{}", id(&order));
        let typed = fields(&get(&t, &owner, &format!("{one}?edit=receive")).await);
        let with = |quantity: &'static str, code: &'static str| -> Vec<(String, String)> {
            let typed = typed.iter().map(|(name, value)| match name.as_str() {
                "lot_quantity" => (name.clone(), quantity.to_owned()),
                "lot_code" => (name.clone(), code.to_owned()),
                _ => (name.clone(), value.clone()),
            });
            typed.collect()
        };
        for (quantity, code) in [("", ""), ("", "LOT-9"), ("many", "LOT-9")] {
            let sent = with(quantity, code);
            let told = post(&t, &owner, &format!("{one}/receive"), &pairs(&sent)).await;
            assert_eq!(told.status, 422, "{quantity} {code}: {}", told.text());
            assert!(told.has(code), "{}", told.text());
        }
        own.receive(&order, version(&order), ("theirs", &[(0, 100)]))
            .await
            .unwrap();
        let sent = with("1", "LOT-9");
        let told = post(&t, &owner, &format!("{one}/receive"), &pairs(&sent)).await;
        assert_eq!(told.status, 409);
        assert_eq!(
            told.text().matches("LOT-9").count(),
            2,
            "of the line that is complete, too"
        );
        let page = get(&t, &owner, &one).await;
        assert!(
            page.has("L-theirs"),
            "what came is shown with its lot: {}",
            page.text()
        );
    })
    .await;
}

#[tokio::test]
async fn a_reason_that_is_no_reason_stays_at_its_field() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let order = own.order().await;
        let manager = cookie(&t, &own.tenant, Role::Manager).await;
        let one = format!("{ORDERS}/{}/cancel", id(&order));
        let long = "x".repeat(501);
        for (version, reason, status) in [
            ("1", "no", 422),
            ("1", long.as_str(), 422),
            ("9", "no need for it", 409),
        ] {
            let told = post(&t, &manager, &one, &[("version", version), ("reason", reason)]).await;
            assert_eq!(told.status, status);
            assert!(told.has(reason), "{}", told.text());
            assert_eq!(told.has("reason-cancel-error"), status == 422, "{}", told.text());
        }
    })
    .await;
}

#[tokio::test]
async fn a_price_belongs_to_what_it_was_typed_for() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let order = own.order().await;
        let manager = cookie(&t, &own.tenant, Role::Manager).await;
        let one = format!("{ORDERS}/{}", id(&order));
        let mut typed = fields(&get(&t, &manager, &format!("{one}?edit=1")).await);
        // The flour's line becomes one of milk; its price was the flour's. The milk's price is emptied.
        let names: Vec<_> = (0..typed.len())
            .filter(|at| typed[*at].0 == "line_name")
            .collect();
        let prices: Vec<_> = (0..typed.len())
            .filter(|at| typed[*at].0 == "line_price")
            .collect();
        let quantities: Vec<_> = (0..typed.len())
            .filter(|at| typed[*at].0 == "line_quantity")
            .collect();
        typed[names[0]].1 = "Milk".to_owned();
        typed[quantities[0]].1 = "7 l".to_owned();
        typed[prices[1]].1 = String::new();
        let saved = post(&t, &manager, &one, &pairs(&typed)).await;
        assert_eq!(saved.status, 303, "{}", saved.text());
        let after = t.app.procurement.get(&own.tenant, id(&order)).await.unwrap();
        for line in after.order.lines() {
            assert_eq!(
                (line.content.ingredient.as_str(), line.content.price_cents),
                ("milk", 90)
            );
        }
        typed[prices[0]].1 = "-1".to_owned();
        typed.iter_mut().find(|(name, _)| name == "version").unwrap().1 = "2".to_owned();
        let told = post(&t, &manager, &one, &pairs(&typed)).await;
        assert_eq!(told.status, 422);
        assert!(told.has("line-0-error") && told.has("18,75"), "{}", told.text());
    })
    .await;
}
