//! What is exported changes nothing when it is imported again, and what is changed in it changes that alone.

use super::{Bakery, ROWS, TestApp, all, for_each_app, id, import, line};
use obrador_core::{
    i18n::Lang,
    procurement::State,
    quantity::{Quantity, Unit},
    subscription::PlanId,
};
use obrador_services::{
    actor::By,
    db::Access,
    procurement::{LineInput, OrderInput},
};

/// Orders in several states, with what is hard to write: notes over lines, a formula, an archived supplier, no lines.
async fn orders(own: &Bakery) {
    let by = By::person(&own.manager);
    let orders = &own.t.app.procurement;
    own.order().await;
    let received = own.sent().await;
    own.receive(&received, 2, ("one", &[(0, 40)])).await.unwrap();
    for input in [
        OrderInput {
            supplier_id: "dairy".to_owned(),
            needed_by: Some("2026-12-01".parse().unwrap()),
            notes: Some("=1+1; \"by the back door\"\n, please".to_owned()),
            lines: vec![
                LineInput {
                    quantity: Quantity::new(1_234_000, Unit::Kilogram),
                    price_cents: Some(123_456),
                    pack: Some(None),
                    vat_basis_points: Some(1_050),
                    ..line("flour", 1, Unit::Kilogram)
                },
                line("milk", 1, Unit::Litre),
            ],
            ..OrderInput::default()
        },
        OrderInput {
            supplier_id: "mill".to_owned(),
            ..OrderInput::default()
        },
    ] {
        orders.create(own.of(&by), input).await.unwrap();
    }
    let mut tx = own.t.app.db.begin_system("test", Access::Write).await.unwrap();
    for sql in [
        "UPDATE suppliers SET archived_at = 1, name = 'Another mill', name_folded = 'another mill' WHERE id = 'mill'",
        "UPDATE ingredients SET price_cents = 9999, pack_name = NULL, pack_size = NULL, pack_size_unit = NULL",
    ] {
        sqlx::query(sql).execute(&mut *tx).await.unwrap();
    }
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn an_export_imports_again_unchanged_whatever_the_catalogue_says_since() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        orders(&own).await;
        let before = t.rows(ROWS).await;
        for (lang, sees_prices) in [
            (Lang::En, true),
            (Lang::Es, true),
            (Lang::Eu, true),
            (Lang::Es, false),
        ] {
            let (orders, all) = (&t.app.procurement, all());
            let file = orders
                .export(&own.tenant, &all, (lang, sees_prices))
                .await
                .unwrap();
            let text = String::from_utf8_lossy(&file).into_owned();
            assert_eq!(
                text.contains("1234.56") || text.contains("1234,56"),
                sees_prices,
                "{text}"
            );
            for reader in Lang::ALL {
                let done = import(&own, &file, reader).await.unwrap();
                assert_eq!(
                    (done.new, done.changed, done.unchanged, done.bad.as_slice()),
                    (0, 0, 4, [].as_slice()),
                    "{lang} {reader}: {text} {:?}",
                    done.lines
                );
            }
        }
        assert_eq!(t.rows(ROWS).await, before, "nothing is written");
    })
    .await;
}

#[tokio::test]
async fn what_is_changed_in_an_export_changes_that_alone() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let by = By::person(&own.manager);
        let draft = own.order().await;
        let file = t.app.procurement.export(&own.tenant, &all(), (Lang::Es, true)).await.unwrap();
        let text = String::from_utf8(file).unwrap();
        assert!(
            text.starts_with(
                "\u{feff}Pedido;Estado;Proveedor;Entregar en;Se necesita para el;Ingrediente;Cantidad;Envase;Contenido \
                 del envase;Precio;Tipo de IVA;Recibido;Notas para el proveedor;id\r\n\
                 1;Borrador;mill;;;Flour;100\u{a0}kg;sack;25\u{a0}kg;18,75;4;0\u{a0}kg;;"
            ),
            "{text}"
        );
        let order = t.app.procurement.submit(own.of(&by), id(&draft), 1).await.unwrap();
        assert_eq!(order.order.state(), State::PendingApproval);
        let changed = text.replace("100\u{a0}kg", "125 kg").replace(";;;Flour", ";;01/12/2026;Flour").replace(";;;Milk", ";;1/12/2026;Milk");
        let done = import(&own, changed.as_bytes(), Lang::Es).await.unwrap();
        assert_eq!((done.new, done.changed, done.unchanged), (0, 1, 0), "{:?}", done.bad);
        let now = t.app.procurement.get(&own.tenant, id(&draft)).await.unwrap();
        let stored = now.order.as_stored();
        let audited = "SELECT COUNT(*) FROM audit WHERE action = 'procurement.change'
             AND before_json LIKE '%\"version\":2%' AND after_json LIKE '%\"version\":3%'";
        assert_eq!(t.rows(audited).await, 1, "the trail has the version that is stored");
        // Whoever was to approve it is asked again.
        assert_eq!((stored.state, stored.version), (State::Draft, 3));
        assert_eq!(stored.content.needed_by, "2026-12-01".parse().ok());
        assert_eq!(stored.lines[0].content.quantity, Quantity::of(125, Unit::Kilogram));
        assert_eq!(stored.lines[0].content.price_cents, 1_875);
        assert_eq!(stored.lines[1], draft.order.lines()[1], "the other line stays, its identifier too");
        assert_eq!(stored.lines[0].id, draft.order.lines()[0].id);
        assert_eq!(now.history.last().map(|entry| entry.event.as_str()), Some("changed"));
    })
    .await;
}

#[tokio::test]
async fn new_orders_are_drafts_with_their_entries() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let file = "order,supplier,location,ingredient,quantity,price,notes\n\
             a,mill,shop,Flour,2 kg,,by night\na,,,Milk,3 l,1.10,cold\nb,dairy,,Milk,4 l,,\n";
        let done = import(&own, file.as_bytes(), Lang::En).await.unwrap();
        assert_eq!((done.new, done.changed, done.bad.len()), (2, 0, 0));
        let mut found = t.app.procurement.list(&own.tenant, &all()).await.unwrap().orders;
        found.sort_by_key(|summary| summary.order.as_stored().number);
        let [first, second] = &found[..] else {
            panic!("{found:?}")
        };
        let stored = first.order.as_stored();
        assert_eq!(stored.content.notes.as_deref(), Some("by night\ncold"));
        assert_eq!(
            stored.content.location.as_ref().map(|it| it.id.as_str()),
            Some("shop")
        );
        let prices = stored.lines.iter().map(|line| line.content.price_cents);
        assert_eq!(
            prices.collect::<Vec<_>>(),
            [1_875, 110],
            "the catalogue's, and the file's"
        );
        assert!(stored.lines[0].content.pack.is_some());
        assert!(stored.authors.contains(&own.manager), "nobody approves their own");
        assert_eq!(second.order.as_stored().content.supplier.id, "dairy");
        let view = t.app.procurement.get(&own.tenant, &stored.id).await.unwrap();
        assert_eq!(view.history[0].event, "created");
        let audited = "SELECT COUNT(*) FROM audit WHERE action = 'procurement.create'";
        assert_eq!(t.rows(audited).await, 2);
    })
    .await;
}

/// What a line does not say is the catalogue's; a price is of the pack that stands beside it.
#[tokio::test]
async fn a_price_is_of_the_pack_that_the_line_says() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        for (cells, price_cents, pack) in [
            ("quantity\n50 kg", 1_875, Some(25)),
            ("quantity,price\n50 kg,20", 2_000, Some(25)),
            ("quantity,price,pack_size\n50 kg,0.80,", 80, None),
            ("quantity,price,pack_size\n50 kg,,", 1_875, Some(25)),
            ("quantity,price,pack_size\n50 kg,35,50", 3_500, Some(50)),
            ("quantity,price,pack_size\n50 kg,,25 kg", 1_875, Some(25)),
        ] {
            let (headings, line) = cells.split_once('\n').unwrap();
            let file = format!("order,supplier,ingredient,{headings}\nx,mill,Flour,{line}\n");
            import(&own, file.as_bytes(), Lang::En).await.unwrap();
            let newest = t.app.procurement.list(&own.tenant, &all()).await.unwrap().orders;
            let newest = newest
                .iter()
                .max_by_key(|it| it.order.as_stored().number)
                .unwrap();
            let content = &newest.order.lines()[0].content;
            let holds = content.pack.as_ref().map(|pack| pack.holds);
            let pack = pack.map(|kilograms| Quantity::of(kilograms, Unit::Kilogram));
            assert_eq!((content.price_cents, holds), (price_cents, pack), "{cells}");
        }
    })
    .await;
}

#[tokio::test]
async fn two_thousand_orders_come_and_go_and_come_again() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Enterprise).await;
        // Ten thousand lines, five in each order.
        let lines = (0..10_000).map(|place| {
            let ingredient = ["Flour", "Milk"][place % 2];
            format!(
                "o{};mill;{ingredient};{};{},{:02}\n",
                place / 5,
                place + 1,
                place % 50,
                place % 100
            )
        });
        let file = "order;supplier;ingredient;quantity;price\n".to_owned() + &lines.collect::<String>();
        let started = std::time::Instant::now();
        let done = import(&own, file.as_bytes(), Lang::Es).await.unwrap();
        println!("imported in {:?}", started.elapsed());
        assert_eq!((done.new, done.bad.len()), (2_000, 0));
        let started = std::time::Instant::now();
        let file = t
            .app
            .procurement
            .export(&own.tenant, &all(), (Lang::Eu, true))
            .await
            .unwrap();
        println!("exported in {:?}", started.elapsed());
        let before = t.rows(ROWS).await;
        let again = import(&own, &file, Lang::Eu).await.unwrap();
        assert_eq!((again.unchanged, again.new, again.changed), (2_000, 0, 0));
        assert_eq!(t.rows(ROWS).await, before, "nothing is written");
    })
    .await;
}
