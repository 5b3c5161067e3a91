//! What a changed price of an ingredient does, told to whoever changes it; and what is made with it.

use crate::support::{
    TestApp,
    browser::{cookie, get, post},
    for_each_app,
};
use obrador_core::{
    auth::{Role, Scope},
    subscription::PlanId,
};
use serde_json::{Value, json};

const INGREDIENTS: &str = "/app/catalogue/ingredients";

async fn made(t: &TestApp, token: &str, kind: &str, body: Value) -> String {
    let path = format!("/api/v1/tenants/own/{kind}");
    let made = t.call("POST", &path, Some(token), &body.to_string()).await;
    assert_eq!(made.status, 201, "{}", made.text);
    made.json()["id"].as_str().unwrap().to_owned()
}

/// Flour in sacks of 25 kg at 18.75 €, of which a preferment is made and of that a loaf at 1.54 €, which leaves three
/// quarters, as it shall; and one that nobody said a target of.
async fn bakery(t: &TestApp) -> (String, String) {
    let own = t.tenant("own", PlanId::Starter).await;
    for role in [Role::Owner, Role::Manager, Role::Staff] {
        t.user(&format!("{role}@own.example"), Some(&own), role).await;
    }
    let token = t.token(Some(&own), &[Scope::UsageRead, Scope::TenantAdmin]).await;
    let sack = json!({ "quantity": "25", "unit": "kg" });
    let flour = json!({ "name": "Flour T55", "unit": "kg", "pack_size": sack, "price_cents": 1_875 });
    let flour = made(t, &token, "ingredients", flour).await;
    let lines = json!([{ "ingredient_id": flour, "quantity": "1", "unit": "kg" }]);
    let poolish = made(t, &token, "recipes", json!({ "name": "Poolish", "lines": lines })).await;
    for (name, price, target) in [("Loaf", 300, json!(7_500)), ("Roll", 200, Value::Null)] {
        let product = json!({ "name": name, "price_cents": price, "target_margin_basis_points": target });
        let product = made(t, &token, "products", product).await;
        let lines = json!([{ "recipe_id": poolish, "quantity": "1", "unit": "kg" }]);
        let recipe = json!({ "name": format!("{name} dough"), "product_id": product, "yield_amount": 1, "lines": lines });
        made(t, &token, "recipes", recipe).await;
    }
    (flour, poolish)
}

/// What the form of the flour sends at that version, with another price.
fn form<'a>(version: &'a str, cents: &'a str, list: Option<&'a str>) -> Vec<(&'a str, &'a str)> {
    let mut form = vec![
        ("version", version),
        ("name", "Flour T55"),
        ("unit", "kg"),
        ("pack_size", "25 kg"),
        ("price_cents", cents),
    ];
    form.extend(list.map(|list| ("list", list)));
    form
}

#[tokio::test]
async fn whose_margin_falls_is_said_at_once_by_name() {
    for_each_app("", async |t: TestApp| {
        let (flour, _) = bakery(&t).await;
        let manager = cookie(&t, &"own".parse().unwrap(), Role::Manager).await;
        let one = format!("{INGREDIENTS}/{flour}");
        // On its page: 20 € a sack are 80 cents a loaf, which leaves 73.33 % of 3 €.
        let saved = post(&t, &manager, &one, &form("1", "20,00", None)).await;
        assert_eq!(
            (saved.status, saved.header("location")),
            (303, format!("{one}?done=priced").as_str())
        );
        let page = get(&t, &manager, saved.header("location")).await;
        for text in [
            "«Flour T55»: orain 20,00\u{a0}€ balio du (25\u{a0}kg).",
            "Marjina helburuaren azpitik",
            ">Loaf</a>",
            "%\u{a0}73,33, %\u{a0}75 izan beharrean; 3,20\u{a0}€ jarrita beteko litzateke",
        ] {
            assert!(page.has(text), "{text}: {}", page.text());
        }
        assert_eq!(
            page.text().matches("/app/catalogue/products/").count(),
            3,
            "one told, both listed: {}",
            page.text()
        );
        // In the list's dialog: the list says it.
        let saved = post(&t, &manager, &one, &form("2", "21,00", Some("q=flour"))).await;
        assert_eq!(
            saved.header("location"),
            format!("{INGREDIENTS}?q=flour&done=priced&of={flour}")
        );
        let page = get(&t, &manager, saved.header("location")).await;
        assert!(
            page.has("orain 21,00\u{a0}€ balio du") && page.has("%\u{a0}72, %\u{a0}75 izan beharrean"),
            "{}",
            page.text()
        );
        // Cheap again: nobody is below. A change of something else says nothing of prices.
        let saved = post(&t, &manager, &one, &form("3", "18,75", None)).await;
        let page = get(&t, &manager, saved.header("location")).await;
        assert!(
            page.has("orain 18,75\u{a0}€ balio du") && !page.has("azpitik"),
            "{}",
            page.text()
        );
        let mut coded = form("4", "18,75", None);
        coded.push(("code", "T55"));
        let saved = post(&t, &manager, &one, &coded).await;
        assert_eq!(saved.header("location"), format!("{one}?done=saved"));
    })
    .await;
}

#[tokio::test]
async fn an_ingredient_shows_what_is_made_with_it_to_whoever_sees_prices() {
    for_each_app("", async |t: TestApp| {
        let (flour, _) = bakery(&t).await;
        let own = "own".parse().unwrap();
        let (owner, staff) = (
            cookie(&t, &own, Role::Owner).await,
            cookie(&t, &own, Role::Staff).await,
        );
        let dialog = format!("{INGREDIENTS}?view=ingredient:{flour}");
        let page = get(&t, &owner, &dialog).await;
        let section = page
            .text()
            .split_once("made-with-title")
            .expect("the section")
            .1
            .to_owned();
        for text in [
            ">Loaf</a>",
            ">Roll</a>",
            "0,75\u{a0}€",
            "3,00\u{a0}€",
            "%\u{a0}75",
            "%\u{a0}62,5",
        ] {
            assert!(section.contains(text), "{text}: {section}");
        }
        assert!(!section.contains("azpitik"), "nothing is below: {section}");
        for path in [
            dialog.clone(),
            format!("{INGREDIENTS}/{flour}?done=priced"),
            format!("{INGREDIENTS}?done=priced&of={flour}"),
        ] {
            let page = get(&t, &staff, &path).await;
            assert!(
                page.has("Flour T55") && !page.has("made-with") && !page.has('\u{20ac}'.to_string().as_str()),
                "{path}: {}",
                page.text()
            );
        }
    })
    .await;
}
