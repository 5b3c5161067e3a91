//! Orders on pages: the way of one from its first line to the goods, as forms go it without a script.

use super::{Bakery, ROWS};
use crate::support::{
    TestApp,
    browser::{Page, get, post},
    for_each_app, without_orders,
};
use obrador_core::{auth::Role, subscription::PlanId};

const ORDERS: &str = "/app/procurement/orders";

/// 4 sacks of flour and 20 l of milk from the mill.
const LINES: [(&str, &str); 8] = [
    ("supplier_id", "mill"),
    ("written_in", "en"),
    ("line_name", "flour"),
    ("line_quantity", "4"),
    ("line_in", "pack"),
    ("line_name", "Milk"),
    ("line_quantity", "20 l"),
    ("line_in", "unit"),
];

/// The id of the order that an answer leads to.
fn id_of(answer: &Page) -> String {
    assert_eq!(answer.status, 303, "{}", answer.text());
    let location = answer.header("location");
    location.rsplit("of=").next().unwrap().to_owned()
}

#[tokio::test]
async fn an_order_goes_from_its_first_line_to_the_goods() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let manager = t.cookie(&own.tenant, Role::Manager).await;
        let owner = t.cookie(&own.tenant, Role::Owner).await;
        let made = post(&t, &manager, &format!("{ORDERS}/new"), &LINES).await;
        let id = id_of(&made);
        let one = format!("{ORDERS}/{id}");
        let page = get(&t, &manager, &one).await.text();
        assert!(page.contains("4 × sack (25\u{a0}kg) = 100\u{a0}kg"), "{page}");
        let version = |n: i64| n.to_string();
        let step = async |step: &str, cookie: &str, n: i64| {
            post(&t, cookie, &format!("{one}/{step}"), &[("version", &version(n))]).await
        };
        assert_eq!(step("submit", &manager, 1).await.status, 303);
        let own_order = step("approve", &manager, 2).await;
        assert_eq!(own_order.status, 409, "{}", own_order.text());
        let rejected = post(
            &t,
            &owner,
            &format!("{one}/reject"),
            &[("version", "2"), ("reason", "")],
        )
        .await;
        assert_eq!(rejected.status, 422, "a reason is needed");
        assert_eq!(step("approve", &owner, 2).await.status, 303);
        assert_eq!(step("approve", &owner, 2).await.status, 409, "the second is told");
        assert_eq!(step("send", &manager, 3).await.status, 303);
        let view = t.app.procurement.get(&own.tenant, &id).await.unwrap();
        let line = |place: usize| view.order.lines()[place].id.clone();
        let (flour, milk) = (line(0), line(1));
        let came = [
            ("version", "4"),
            ("written_in", "en"),
            ("key", "delivery-1"),
            ("lot_line", &flour),
            ("lot_quantity", "60 kg"),
            ("lot_code", "L-1"),
            ("lot_best_before", "2027-03-01"),
            ("lot_line", &flour),
            ("lot_quantity", "40"),
            ("lot_code", "L-2"),
            ("lot_best_before", ""),
            ("lot_line", &milk),
            ("lot_quantity", "5 l"),
            ("lot_code", ""),
            ("lot_best_before", ""),
        ];
        let receive = format!("{one}/receive");
        assert_eq!(post(&t, &owner, &receive, &came).await.status, 303);
        let rows = t.rows(ROWS).await;
        assert_eq!(
            post(&t, &owner, &receive, &came).await.status,
            303,
            "the same once more"
        );
        assert_eq!(t.rows(ROWS).await, rows, "is entered once");
        let closed = [("version", "5"), ("reason", "the cows are dry")];
        let close = format!("{one}/lines/{milk}/close");
        assert_eq!(post(&t, &manager, &close, &closed).await.status, 303);
        let view = t.app.procurement.get(&own.tenant, &id).await.unwrap();
        assert_eq!(view.order.state().as_str(), "received");
        let list = get(&t, &owner, &format!("{ORDERS}?state=received&view=order:{id}"))
            .await
            .text();
        assert!(
            list.contains("the cows are dry") && list.contains("data-modal"),
            "{list}"
        );
    })
    .await;
}

#[tokio::test]
async fn what_can_not_be_read_is_told_beside_its_line_and_nothing_is_lost() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let manager = t.cookie(&own.tenant, Role::Manager).await;
        let rows = t.rows(ROWS).await;
        let new = format!("{ORDERS}/new");
        for (fields, told) in [
            (
                vec![("line_name", "Gravel"), ("line_quantity", "1")],
                "line-0-error",
            ),
            (
                vec![("line_name", "Flour"), ("line_quantity", "3 l")],
                "line-0-error",
            ),
            (
                vec![("line_name", "Flour"), ("line_quantity", "many")],
                "line-0-error",
            ),
            (
                vec![("line_name", "Flour"), ("line_quantity", "0")],
                "line-0-error",
            ),
            (vec![("supplier_id", "nobody")], "supplier_id-error"),
            (vec![("needed_by", "soon")], "field-error"),
        ] {
            let mut sent = fields.clone();
            sent.extend([
                ("line_in", "unit"),
                ("notes", "by the back door"),
                ("written_in", "en"),
            ]);
            if !fields.iter().any(|(name, _)| *name == "supplier_id") {
                sent.push(("supplier_id", "mill"));
            }
            let answer = post(&t, &manager, &new, &sent).await;
            assert_eq!(answer.status, 422, "{fields:?}: {}", answer.text());
            assert!(answer.has(told), "{fields:?}: {}", answer.text());
            assert!(answer.has("by the back door"), "{fields:?}");
        }
        assert_eq!(t.rows(ROWS).await, rows);
    })
    .await;
}

#[tokio::test]
async fn staff_receive_and_see_no_prices() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        t.user("staff@own.example", Some(&own.tenant), Role::Staff).await;
        let staff = t.cookie(&own.tenant, Role::Staff).await;
        let order = own.sent().await;
        let id = super::id(&order);
        for path in [
            ORDERS.to_owned(),
            format!("{ORDERS}/{id}"),
            format!("{ORDERS}/{id}?edit=receive"),
            format!("{ORDERS}?view=order:{id}"),
        ] {
            let page = get(&t, &staff, &path).await;
            assert_eq!(page.status, 200, "{path}");
            assert!(!page.has("€"), "{path}: {}", page.text());
        }
        let rows = t.rows(ROWS).await;
        for path in ["new", id, &format!("{id}/send"), &format!("{id}/cancel")] {
            let refused = post(&t, &staff, &format!("{ORDERS}/{path}"), &LINES).await;
            assert_eq!(refused.status, 403, "{path}");
        }
        assert_eq!(t.rows(ROWS).await, rows);
    })
    .await;
}

#[tokio::test]
async fn what_no_plan_has_is_no_page() {
    for_each_app(without_orders(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Enterprise).await;
        let owner = t.cookie(&own.tenant, Role::Owner).await;
        assert_eq!(get(&t, &owner, ORDERS).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn all_that_can_not_be_so_is_told_at_once() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let manager = t.cookie(&own.tenant, Role::Manager).await;
        let line = |name, quantity| {
            [
                ("line_name", name),
                ("line_quantity", quantity),
                ("line_in", "unit"),
            ]
        };
        let lines = [
            line("Gravel", "1"),
            line("Milk", "3 kg"),
            line("Flour", "0"),
            line("Flour", "2"),
        ]
        .concat();
        let of_order = [
            ("supplier_id", ""),
            ("location_id", "nowhere"),
            ("needed_by", "soon"),
            ("notes", "a\u{202e}b"),
            ("written_in", "en"),
        ];
        let sent = [&of_order[..], &lines].concat();
        let told = [
            "supplier_id-error",
            "location_id-error",
            "needed_by-error",
            "line-0-error",
            "line-1-error",
            "line-2-error",
            "notes-error",
        ];
        let one = format!("{ORDERS}/{}", super::id(&own.order().await));
        let rows = t.rows(ROWS).await;
        let changed = [&[("version", "1")][..], &sent].concat();
        for (path, sent) in [(format!("{ORDERS}/new"), sent), (one, changed)] {
            let answer = post(&t, &manager, &path, &sent).await;
            assert_eq!(answer.status, 422, "{path}: {}", answer.text());
            for told in told {
                let at = format!("id=\"{told}\"");
                assert!(answer.has(&at), "{path}: {told}: {}", answer.text());
            }
            assert!(!answer.has("line-3-error"), "flour is as it should be");
        }
        assert_eq!(t.rows(ROWS).await, rows);
    })
    .await;
}

#[tokio::test]
async fn the_same_new_order_sent_twice_is_one() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let manager = t.cookie(&own.tenant, Role::Manager).await;
        let new = format!("{ORDERS}/new");
        let key = async || {
            let page = get(&t, &manager, &new).await.text();
            let (_, after) = page.split_once("name=\"key\" value=\"").unwrap();
            after.split('"').next().unwrap().to_owned()
        };
        let orders = async || t.rows("SELECT COUNT(*) FROM purchase_orders").await;
        let (first, second) = (key().await, key().await);
        assert_ne!(first, second, "each form has its own");
        let sent = [&[("key", first.as_str())][..], &LINES].concat();
        // Twice at once, and later, whatever has happened to the order since.
        let (a, b) = tokio::join!(post(&t, &manager, &new, &sent), post(&t, &manager, &new, &sent));
        let made = id_of(&a);
        assert_eq!((id_of(&b), orders().await), (made.clone(), 1));
        let submit = format!("{ORDERS}/{made}/submit");
        assert_eq!(post(&t, &manager, &submit, &[("version", "1")]).await.status, 303);
        let rows = t.rows(ROWS).await;
        assert_eq!(id_of(&post(&t, &manager, &new, &sent).await), made);
        // Other content is told, and is an order of its own if it is sent once more.
        let other = [&sent[..], &[("notes", "by the back door")]].concat();
        let told = post(&t, &manager, &new, &other).await;
        assert_eq!(told.status, 409, "{}", told.text());
        assert!(
            told.has("by the back door") && !told.has(&first),
            "{}",
            told.text()
        );
        assert_eq!(t.rows(ROWS).await, rows);
        let sent = [&[("key", second.as_str())][..], &LINES].concat();
        assert_ne!(id_of(&post(&t, &manager, &new, &sent).await), made);
        assert_eq!(orders().await, 2);
        // What no page has sent is no key.
        let long = "k".repeat(101);
        let long = [&[("key", long.as_str())][..], &LINES].concat();
        assert_eq!(post(&t, &manager, &new, &long).await.status, 400);
        assert_eq!(orders().await, 2);
    })
    .await;
}
