//! Sales out of tills' files.

use super::{AUDITED, Bakery, ROWS, SOLD, sent};
use crate::support::{TestApp, for_each_app};
use obrador_core::{
    bounds::count::SALES_IMPORT_LINES,
    catalogue::ItemKind,
    i18n::Lang,
    sales::{Merge, SalesColumn, SalesLineFault, Sold},
    subscription::PlanId,
};
use obrador_services::{
    actor::By,
    catalogue::counted_store,
    db::Access,
    sales::{SalesImportError, SalesPreview, SalesStanding},
};
use std::fmt::Write as _;

/// Lines of a real shop's file, as they come.
pub(super) const REAL: &str = "product,name,date,units\n\
    16156S,WRAP PINK FAIRY CAKES,2009-12-01,25\n\
    16156S,WRAP PINK FAIRY CAKES,2009-12-02,25\n\
    21212,PACK OF 72 RETROSPOT CAKE CASES,2010-11-21,44\n\
    21977,PACK OF 60 PINK PAISLEY CAKE CASES,2010-11-03,73\n\
    21977,PACK OF 60 PINK PAISLEY CAKE CASES,2010-11-04,74\n\
    84992,72 SWEETHEART FAIRY CAKE CASES,2011-07-06,6\n";

fn counts(preview: &SalesPreview) -> [usize; 4] {
    [preview.new, preview.changed, preview.unchanged, preview.bad_lines]
}

#[tokio::test]
async fn files_of_all_sorts_say_the_same() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        for (lang, file) in [
            (Lang::En, "product,name,date,units\nB1,Whatever,2025-01-13,1.5\n"),
            (Lang::Es, "Fecha;Código;Cantidad\n13/01/2025;B1;1,5\n"),
            (Lang::Eu, "Data;Produktua;Salduta\n2025/01/13;bread;1,5\n"),
            (Lang::En, "Date,Item,Qty\n01/13/2025,Bread,1.5\n"),
            (Lang::Es, "día\tartículo\tunidades\n13-1-25\tBREAD\t1,5\n"),
        ] {
            let preview = t
                .app
                .sales
                .try_import(&own.tenant, (sent(file.as_bytes(), lang), Merge::Replace));
            let preview = preview.await.unwrap();
            assert_eq!(counts(&preview), [1, 0, 0, 0], "{file} {:?}", preview.bad);
            let line = &preview.lines[0];
            assert_eq!(
                (line.day.to_string().as_str(), line.sold),
                ("2025-01-13", Sold::of(1_500)),
                "{file}"
            );
        }
        assert_eq!(t.rows(ROWS).await, 0, "nothing is imported");
    })
    .await;
}

#[tokio::test]
async fn a_file_replaces_or_adds_and_never_twice() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let file = "date,product,sold\n2025-01-13,Bread,4\n2025-01-13,Bread,6\n2025-01-14,Roll,5\n";
        let done = own.import(file, Merge::Replace).await.unwrap();
        assert_eq!((counts(&done), done.summed), ([2, 0, 0, 0], 1));
        let done = own.import(file, Merge::Replace).await.unwrap();
        assert_eq!(counts(&done), [0, 0, 2, 0]);
        let done = own.import(file, Merge::Add).await.unwrap();
        assert_eq!((counts(&done), done.added_before), ([0, 0, 0, 0], 2));
        assert_eq!(t.rows(SOLD).await, 15);
        let more = "date,product,sold\n2025-01-13,Bread,1\n2025-01-15,Bread,2\n";
        let done = own.import(more, Merge::Add).await.unwrap();
        assert_eq!(counts(&done), [1, 1, 0, 0]);
        let again = own.import(more, Merge::Add).await.unwrap();
        assert_eq!((counts(&again), again.added_before), ([0, 0, 0, 0], 2));
        assert_eq!(
            (t.rows(SOLD).await, t.rows(AUDITED).await),
            (18, 2),
            "what changes nothing is not told"
        );
    })
    .await;
}

#[tokio::test]
async fn each_bad_line_says_why_and_nothing_is_imported() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let by = By::person(&own.owner);
        let closed = ("2025-01-12".parse().unwrap(), None);
        t.app.sales.close_day(own.of(&by), closed).await.unwrap();
        let file = "date,product,sold,sold_out\n2025-01-13,Bread,1,x\n2025-01-13,Cake,1,\n2025-01-14,Cake,1,\n\
            2025-01-20,Bread,1,\n1999-01-01,Bread,1,\nsoon,Bread,1,\n2025-01-13,Roll,-1,\n2025-01-13,Roll,many,\n\
            2025-01-13,Roll,,\n2025-01-13,Roll,1,perhaps\n2025-01-12,Roll,1,\n";
        let Err(SalesImportError::Bad(preview)) = own.import(file, Merge::Replace).await else {
            panic!()
        };
        let bad: Vec<_> = preview.bad.iter().map(|bad| (bad.number, bad.fault)).collect();
        assert_eq!(
            bad,
            [
                (3, SalesLineFault::Unknown(SalesColumn::Product)),
                (4, SalesLineFault::Unknown(SalesColumn::Product)),
                (5, SalesLineFault::Ahead),
                (6, SalesLineFault::TooLongAgo),
                (7, SalesLineFault::NotADay),
                (8, SalesLineFault::Negative(SalesColumn::Sold)),
                (9, SalesLineFault::NotANumber(SalesColumn::Sold)),
                (10, SalesLineFault::Missing(SalesColumn::Sold)),
                (11, SalesLineFault::NotYesOrNo),
                (12, SalesLineFault::Closed),
            ]
        );
        let unknown: Vec<_> = preview.unknown.iter().map(|it| (it.called.as_str(), it.lines)).collect();
        assert_eq!((unknown, preview.closed.len()), (vec![("Cake", 2)], 1));
        assert_eq!(t.rows(ROWS).await, 0);
        let no_columns = own.import("date,product\n2025-01-13,Bread\n", Merge::Replace).await;
        assert!(matches!(no_columns, Err(SalesImportError::NoColumn(_))), "{no_columns:?}");
    })
    .await;
}

#[tokio::test]
async fn what_has_no_column_stays_as_it_is() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let whole = "date,product,sold,made,unsold,sold_out\n2025-01-13,Bread,8,10,2,yes\n";
        own.import(whole, Merge::Replace).await.unwrap();
        let done = own
            .import("date,product,sold\n2025-01-13,Bread,9\n", Merge::Replace)
            .await
            .unwrap();
        let line = &done.lines[0];
        assert_eq!(
            (line.standing, line.before.unwrap().sold),
            (SalesStanding::Changed, 8_000)
        );
        let sold = Sold {
            sold: 9_000,
            made: Some(10_000),
            unsold: Some(2_000),
            sold_out: true,
        };
        assert_eq!(line.sold, sold);
    })
    .await;
}

#[tokio::test]
async fn an_export_imports_again_unchanged() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let file = "date,product,sold,made,unsold,sold_out\n2025-01-13,Bread,1.5,10,0.125,yes\n2025-01-14,Roll,0,,,\n";
        own.import(file, Merge::Replace).await.unwrap();
        let span = ("2025-01-01".parse().unwrap(), "2025-01-19".parse().unwrap());
        for lang in Lang::ALL {
            let bytes = t.app.sales.export(&own.tenant, span, (None, None), lang).await.unwrap();
            let again = t.app.sales.try_import(&own.tenant, (sent(&bytes, lang), Merge::Replace)).await.unwrap();
            assert_eq!(counts(&again), [0, 0, 2, 0], "{lang:?} {:?}", again.bad);
            assert_eq!(again.columns.len(), SalesColumn::ALL.len() - 1);
        }
    })
    .await;
}

#[tokio::test]
async fn the_real_file_comes_in_once_its_products_are_there() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let Err(SalesImportError::Bad(preview)) = own.import(REAL, Merge::Replace).await else {
            panic!()
        };
        let lines = REAL.lines().count() - 1;
        assert_eq!(preview.bad_lines, lines);
        assert_eq!(preview.unknown.iter().map(|it| it.lines).sum::<usize>(), lines);
        let mut tx = t.app.db.begin(&own.tenant, Access::Write).await.unwrap();
        for product in &preview.unknown {
            let id = format!("p-{}", product.called);
            counted_store::create(&mut tx, &own.tenant, ItemKind::Product, &id, &id, 1)
                .await
                .unwrap();
            sqlx::query("UPDATE products SET code = $1 WHERE id = $2")
                .bind(product.called.as_str())
                .bind(id)
                .execute(&mut *tx)
                .await
                .unwrap();
        }
        tx.commit().await.unwrap();
        let done = own.import(REAL, Merge::Replace).await.unwrap();
        assert_eq!(
            (counts(&done), t.rows(ROWS).await),
            ([lines, 0, 0, 0], lines as i64)
        );
    })
    .await;
}

#[tokio::test]
async fn others_write_while_a_hundred_thousand_lines_are_imported() {
    for_each_app("", async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let other = t.tenant("other", PlanId::Starter).await;
        let mut file = String::from("date,product,sold\n");
        let first: chrono::NaiveDate = "2000-01-01".parse().unwrap();
        // 4,000 days, two products, each said in several lines.
        let days: Vec<_> = first.iter_days().take(4_000).collect();
        for line in 0..SALES_IMPORT_LINES {
            let product = if line % 2 == 0 { "Bread" } else { "Roll" };
            writeln!(file, "{},{product},1", days[line / 2 % days.len()]).unwrap();
        }
        let import = own.import(&file, Merge::Replace);
        let writes = async {
            for at in 0..20 {
                let mut tx = t.app.db.begin(&other, Access::Write).await.unwrap();
                let id = format!("p{at}");
                counted_store::create(&mut tx, &other, ItemKind::Product, &id, &id, 1)
                    .await
                    .unwrap();
                tx.commit().await.unwrap();
            }
        };
        let (done, ()) = tokio::join!(import, writes);
        assert_eq!(counts(&done.unwrap()), [8_000, 0, 0, 0]);
        assert_eq!(t.rows(SOLD).await, SALES_IMPORT_LINES as i64);
        assert_eq!(
            t.rows("SELECT COUNT(*) FROM products WHERE tenant_id = 'other'")
                .await,
            20
        );
        file.push_str("2000-01-01,Bread,1\n");
        let error = own.import(&file, Merge::Replace).await.unwrap_err();
        assert!(
            matches!(error, SalesImportError::TooManyLines(SALES_IMPORT_LINES)),
            "{error:?}"
        );
    })
    .await;
}
