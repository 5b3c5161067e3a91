//! A folder of nasty files, and what each gives to somebody who reads Spanish.

use super::{Bakery, TestApp, for_each_app, id, sent};
use obrador_core::{
    bounds::{
        count::{OPEN_ORDERS, ORDER_LINES},
        size::IMPORT,
    },
    i18n::Lang,
    procurement::OrderLineFault,
    subscription::PlanId,
};
use obrador_services::{
    db::Access,
    procurement::{OrderImportError, OrderPreview, OrderView},
};
use std::{collections::BTreeSet, fs, path::PathBuf};

/// The file, and what it gives: how many orders are new, changed and unchanged; bad lines with their reasons; what else is
/// told.
const FILES: &[(&str, &str)] = &[
    (
        "bad-lines-of-one-order.csv",
        "0 0 0; 2 quantity not-above-zero; 3 ingredient unknown; 4 quantity not-above-zero; 5 price_cents not-a-number; 6 needed_by not-a-day; 6 quantity other-unit; 7 supplier differs 2; 7 quantity too-large; UTF-8 semicolon",
    ),
    (
        "brackets-not-understood.csv",
        "1 0 0; without Precio (€/kg, IVA incl.); UTF-8 semicolon",
    ),
    ("brackets.csv", "1 0 0; UTF-8 semicolon"),
    ("emptied-price.csv", "0 0 1; UTF-8 semicolon"),
    (
        "hidden-notes.csv",
        "0 0 0; 3 notes control-characters; UTF-8 semicolon",
    ),
    ("merged-cells.csv", "2 0 0; UTF-8 semicolon"),
    ("month-first.csv", "2 0 0; UTF-8 comma"),
    (
        "pack-name-alone.csv",
        "1 0 0; 2 pack_size missing; 4 pack_size missing; UTF-8 semicolon",
    ),
    ("renamed-pack.csv", "0 1 0; UTF-8 semicolon"),
    ("short-lines.csv", "0 0 1; UTF-8 semicolon"),
    ("units-apart.csv", "3 0 0; 4 unit unknown; UTF-8 semicolon"),
    ("yesterday.csv", "1 0 0; 1 overdue; UTF-8 semicolon"),
    ("added-by-order.csv", "0 1 0; UTF-8 semicolon"),
    ("added.csv", "0 1 0; UTF-8 semicolon"),
    (
        "bad-cells.csv",
        "0 0 0; 2 supplier unknown; 3 location unknown; 4 ingredient unknown; 5 quantity not-a-number; 6 quantity other-unit; 7 quantity not-above-zero; 8 price_cents not-a-number; 9 price_cents not-above-zero; 10 vat_basis_points too-large; 11 needed_by not-a-day; 12 supplier missing; 13 quantity missing; 14 ingredient missing; 15 supplier archived; 16 ingredient several-links; 17 quantity not-a-number; UTF-8 semicolon",
    ),
    ("by-number.csv", "2 0 0; UTF-8 semicolon"),
    ("changed.csv", "0 1 0; UTF-8 semicolon"),
    (
        "differs.csv",
        "1 0 0; 3 supplier differs 2; 3 needed_by differs 2; UTF-8 semicolon",
    ),
    ("doubt.csv", "1 0 0; 1.234 is 1234; UTF-8 semicolon"),
    (
        "emptied.csv",
        "0 0 0; 2 supplier missing; 2 quantity missing; UTF-8 semicolon",
    ),
    ("excel-1252.csv", "1 0 0; Windows-1252 semicolon"),
    ("excel.csv", "2 0 0; UTF-8 semicolon"),
    ("formulas.csv", "1 0 0; UTF-8 semicolon"),
    ("google.csv", "1 0 0; UTF-8 comma"),
    ("headings-alone.csv", "the file has headings alone"),
    (
        "no-ingredient.csv",
        "a column is missing that no line goes without",
    ),
    ("notes.csv", "1 0 0; 4 notes control-characters; UTF-8 semicolon"),
    ("one-line-of-two.csv", "0 1 0; UTF-8 semicolon"),
    ("open-quote.csv", "1 0 0; 3 - open-quote; UTF-8 semicolon"),
    ("other-order.csv", "0 0 0; 2 id other-order 1; UTF-8 semicolon"),
    ("own-numbers.csv", "2 0 0; 2 by a known number; UTF-8 semicolon"),
    (
        "packs.csv",
        "4 0 0; 3 price_cents missing; 6 pack_size other-unit; UTF-8 semicolon",
    ),
    ("same-id.csv", "0 0 0; 3 id same-id 2; UTF-8 semicolon"),
    ("sent-as-it-was.csv", "0 0 1; UTF-8 semicolon"),
    ("sent.csv", "0 0 0; 2 - stands sent; UTF-8 semicolon"),
    (
        "states.csv",
        "1 0 0; without Estado, Recibido, Color; UTF-8 semicolon",
    ),
    ("strange-id.csv", "1 0 0; 1 strange; UTF-8 semicolon"),
    ("too-many-cells.csv", "1 0 0; 2 - too-many-cells; UTF-8 semicolon"),
    ("unchanged.csv", "0 0 1; UTF-8 semicolon"),
    ("unicode-text.csv", "1 0 0; UTF-16 tab"),
];

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/it/procurement/csv/nasty")
}

fn told(tried: Result<OrderPreview, OrderImportError>) -> String {
    let preview = match tried {
        Ok(preview) => preview,
        Err(error) => return error.to_string(),
    };
    let mut parts = vec![format!(
        "{} {} {}",
        preview.new, preview.changed, preview.unchanged
    )];
    for bad in &preview.bad {
        let column = bad.fault.column().map_or("-", |column| column.as_str());
        let other = match bad.fault {
            OrderLineFault::SameId(line) | OrderLineFault::Differs(_, line) => format!(" {line}"),
            OrderLineFault::OtherOrder(order) => format!(" {order}"),
            OrderLineFault::Stands(state) => format!(" {state}"),
            _ => String::new(),
        };
        parts.push(format!("{} {column} {}{other}", bad.number, bad.fault.as_str()));
    }
    for (number, told) in [
        (preview.asks_again, "asks again"),
        (preview.known_numbers, "by a known number"),
        (preview.overdue, "overdue"),
    ] {
        if number > 0 {
            parts.push(format!("{number} {told}"));
        }
    }
    if preview.strange_ids > 0 {
        parts.push(format!("{} strange", preview.strange_ids));
    }
    if !preview.left_out.is_empty() {
        parts.push(format!("without {}", preview.left_out.join(", ")));
    }
    let doubts = preview.doubts.iter();
    parts.extend(doubts.map(|doubt| format!("{} is {}", doubt.number, doubt.read)));
    parts.push(format!(
        "{} {}",
        preview.encoding.as_str(),
        preview.separator.as_str()
    ));
    parts.join("; ")
}

/// `Closed` is archived, two are called `Twice`.
const ALSO: [&str; 5] = [
    "INSERT INTO suppliers (tenant_id, id, name, name_folded, created_at, archived_at)
     VALUES ('own', 'shut', 'Closed', 'closed', 0, 1)",
    "INSERT INTO suppliers (tenant_id, id, name, name_folded, created_at) VALUES ('own', 'sum', '=mill', '=mill', 0)",
    "INSERT INTO ingredients (tenant_id, id, name, unit, price_cents, created_at)
     VALUES ('own', 'plus', '+Flour', 'kg', 1, 0)",
    "INSERT INTO ingredients (tenant_id, id, name, unit, created_at) VALUES ('own', 'twice1', 'Twice', 'kg', 0)",
    "INSERT INTO ingredients (tenant_id, id, name, unit, created_at) VALUES ('own', 'twice2', 'twice', 'kg', 0)",
];

/// What the files call the lines of a draft and of an order that is sent.
fn names(draft: &OrderView, sent: &OrderView) -> [(&'static str, String); 5] {
    let line = |view: &OrderView, place: usize| view.order.lines()[place].id.clone();
    [
        ("{order}", id(draft).to_owned()),
        ("{line1}", line(draft, 0)),
        ("{line2}", line(draft, 1)),
        ("{sent1}", line(sent, 0)),
        ("{sent2}", line(sent, 1)),
    ]
}

#[tokio::test]
async fn each_file_gives_what_its_row_says() {
    let there: BTreeSet<String> = fs::read_dir(folder())
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .filter(|name| name != ".gitattributes")
        .collect();
    let rows = FILES.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(there, rows, "a row for each file");
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let other = t.tenant("other", PlanId::Starter).await;
        let mut tx = t.app.db.begin_system("test", Access::Write).await.unwrap();
        for sql in ALSO {
            sqlx::query(sql).execute(&mut *tx).await.unwrap();
        }
        tx.commit().await.unwrap();
        let names = names(&own.order().await, &own.sent().await);
        let orders = &t.app.procurement;
        let mut wrong = Vec::new();
        for (name, expected) in FILES {
            let bytes = fs::read(folder().join(name)).unwrap();
            let bytes = match String::from_utf8(bytes) {
                Ok(text) => {
                    let named = names.iter();
                    let text = named.fold(text, |text, (mark, id)| text.replace(mark, id));
                    text.into_bytes()
                }
                Err(bytes) => bytes.into_bytes(),
            };
            let given = told(orders.try_import(&own.tenant, sent(&bytes, Lang::Es)).await);
            if given != *expected {
                wrong.push(format!("{name}\n  expected {expected}\n  given    {given}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        // What another bakery has is nothing here.
        let file = format!(
            "id,supplier,ingredient,quantity\n{},mill,Flour,1 kg\n",
            names[1].1
        );
        let there = orders.try_import(&other, sent(file.as_bytes(), Lang::Es)).await;
        assert_eq!(
            told(there),
            "0 0 0; 2 supplier unknown; 2 ingredient unknown; 1 strange; UTF-8 comma"
        );
    })
    .await;
}

#[tokio::test]
async fn no_more_is_read_than_may_be() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let of_one = |lines: usize| {
            [
                "order;supplier;ingredient;quantity\n",
                &"a;mill;Flour;1 kg\n".repeat(lines),
            ]
            .concat()
        };
        let orders = |number: usize| {
            let each = (0..number).map(|number| format!("o{number};mill;Flour;1 kg\n"));
            ["order;supplier;ingredient;quantity\n", &each.collect::<String>()].concat()
        };
        let dear =
            |price: &str| format!("supplier;ingredient;quantity;price\nmill;Flour;900000 kg;{price}\n");
        for (text, expected) in [
            (of_one(ORDER_LINES), "1 0 0; UTF-8 semicolon"),
            (
                of_one(ORDER_LINES + 1),
                "0 0 0; 2 - too-many-lines; UTF-8 semicolon",
            ),
            (orders(OPEN_ORDERS), "2000 0 0; UTF-8 semicolon"),
            (orders(OPEN_ORDERS + 1), "2000 more fit"),
            (dear("9999999"), "0 0 0; 2 - too-dear; UTF-8 semicolon"),
            ("n".repeat(IMPORT + 1), "the file is too large"),
        ] {
            let tried = t
                .app
                .procurement
                .try_import(&own.tenant, sent(text.as_bytes(), Lang::Es))
                .await;
            assert_eq!(told(tried), expected);
        }
    })
    .await;
}
