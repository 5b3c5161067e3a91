//! What the demo's bakeries make bread of: names in each language beside what is alike everywhere.

use super::shelf::{Shelf, grams, reorder_at};
use obrador_core::{
    catalogue::Value,
    i18n::Lang,
    quantity::{Quantity, Unit},
};

/// An ingredient, and what it is bought in.
struct Staple {
    names: [&'static str; 3],
    pack: Option<(Pack, i64)>,
    unit: Unit,
    /// Of a pack, or else of one unit.
    price_cents: i64,
    /// The place of its trade among those who deliver.
    trade: usize,
    shelf_life_days: i64,
    allergens: &'static str,
    is_flour: bool,
}

#[derive(Debug, Clone, Copy)]
enum Pack {
    Sack,
    Bag,
    Block,
    Case,
    Carton,
    Tub,
    Can,
}

impl Pack {
    fn name(self, lang: Lang) -> &'static str {
        let names = match self {
            Self::Sack => ["sack", "saco", "zaku"],
            Self::Bag => ["bag", "bolsa", "poltsa"],
            Self::Block => ["block", "bloque", "bloke"],
            Self::Case => ["box", "caja", "kutxa"],
            Self::Carton => ["carton", "cartón", "kartoi"],
            Self::Tub => ["tub", "cubo", "ontzi"],
            Self::Can => ["can", "garrafa", "bidoi"],
        };
        names[place(lang)]
    }
}

fn place(lang: Lang) -> usize {
    match lang {
        Lang::En => 0,
        Lang::Es => 1,
        Lang::Eu => 2,
    }
}

/// Those who deliver, by their place among the trades.
const MILL: usize = 0;
const DAIRY: usize = 1;
const ORCHARD: usize = 2;
const EGGS: usize = 3;
const SALT: usize = 4;
const APIARY: usize = 5;
const NUTS: usize = 6;
const YEAST: usize = 8;
const CHOCOLATE: usize = 9;

const fn staple(names: [&'static str; 3], unit: Unit, pack: (Pack, i64), price_cents: i64) -> Staple {
    Staple {
        names,
        pack: Some(pack),
        unit,
        price_cents,
        trade: MILL,
        shelf_life_days: 180,
        allergens: "",
        is_flour: false,
    }
}

const fn flour(names: [&'static str; 3], price_cents: i64) -> Staple {
    Staple {
        allergens: "gluten",
        is_flour: true,
        ..staple(names, Unit::Kilogram, (Pack::Sack, 25), price_cents)
    }
}

impl Staple {
    const fn of(self, trade: usize, shelf_life_days: i64, allergens: &'static str) -> Self {
        Self {
            trade,
            shelf_life_days,
            allergens,
            ..self
        }
    }
}

/// The shelf, in the order in which it was filled.
static PANTRY: [Staple; 20] = [
    flour(["Strong white flour", "Harina de fuerza", "Indar-irina"], 2_150),
    flour(["Wholemeal flour", "Harina integral", "Irin integrala"], 2_300),
    flour(["Rye flour", "Harina de centeno", "Zekale-irina"], 2_675),
    flour(["Spelt flour", "Harina de espelta", "Espelta-irina"], 4_120),
    Staple {
        allergens: "",
        ..flour(["Maize flour", "Harina de maíz", "Arto-irina"], 2_890)
    },
    Staple {
        pack: None,
        ..staple(["Water", "Agua", "Ura"], Unit::Litre, (Pack::Can, 1), 0).of(MILL, 0, "")
    },
    staple(
        ["Sea salt", "Sal marina", "Itsas gatza"],
        Unit::Kilogram,
        (Pack::Bag, 10),
        420,
    )
    .of(SALT, 720, ""),
    staple(
        ["Fresh yeast", "Levadura fresca", "Legamia freskoa"],
        Unit::Kilogram,
        (Pack::Block, 1),
        360,
    )
    .of(YEAST, 30, ""),
    staple(
        ["Butter", "Mantequilla", "Gurina"],
        Unit::Kilogram,
        (Pack::Case, 10),
        6_850,
    )
    .of(DAIRY, 60, "milk"),
    staple(
        ["Whole milk", "Leche entera", "Esne osoa"],
        Unit::Litre,
        (Pack::Carton, 10),
        980,
    )
    .of(DAIRY, 10, "milk"),
    staple(
        ["Eggs", "Huevos", "Arrautzak"],
        Unit::Piece,
        (Pack::Carton, 30),
        630,
    )
    .of(EGGS, 21, "eggs"),
    staple(
        ["Sugar", "Azúcar", "Azukrea"],
        Unit::Kilogram,
        (Pack::Sack, 25),
        2_400,
    )
    .of(MILL, 720, ""),
    staple(["Honey", "Miel", "Eztia"], Unit::Kilogram, (Pack::Tub, 5), 3_850).of(APIARY, 540, ""),
    staple(
        ["Olive oil", "Aceite de oliva", "Oliba-olioa"],
        Unit::Litre,
        (Pack::Can, 5),
        3_400,
    )
    .of(ORCHARD, 360, ""),
    staple(
        ["Olives", "Aceitunas", "Olibak"],
        Unit::Kilogram,
        (Pack::Tub, 3),
        1_420,
    )
    .of(ORCHARD, 180, ""),
    staple(
        ["Walnuts", "Nueces", "Intxaurrak"],
        Unit::Kilogram,
        (Pack::Case, 5),
        5_200,
    )
    .of(NUTS, 120, "nuts"),
    staple(
        ["Mixed seeds", "Mezcla de semillas", "Hazi-nahasketa"],
        Unit::Kilogram,
        (Pack::Sack, 10),
        3_100,
    )
    .of(NUTS, 180, "sesame"),
    staple(
        ["Raisins", "Pasas", "Mahaspasak"],
        Unit::Kilogram,
        (Pack::Case, 10),
        3_650,
    )
    .of(ORCHARD, 270, "sulphites"),
    staple(
        ["Dark chocolate", "Chocolate negro", "Txokolate beltza"],
        Unit::Kilogram,
        (Pack::Case, 5),
        4_600,
    )
    .of(CHOCOLATE, 360, "soya milk"),
    staple(
        ["Rolled oats", "Copos de avena", "Olo-malutak"],
        Unit::Kilogram,
        (Pack::Sack, 20),
        2_240,
    )
    .of(MILL, 240, "gluten"),
];

/// What of the shelf it is kept in.
pub(super) fn unit(shelf: Shelf) -> Unit {
    PANTRY[shelf as usize].unit
}

/// The id of the `number`-th.
pub(super) fn id(number: usize) -> String {
    format!("ingredients-{number}")
}

/// A lot of which something is left.
#[derive(Debug, Clone, Copy)]
pub(super) struct OnShelf {
    pub(super) left: Quantity,
    /// So many days ago it came, and so many from then on it keeps.
    pub(super) days_ago: i64,
    pub(super) keeps: i64,
}

/// What is in store of the `number`-th: a lot or two, the older one of yeast past its day. Water is not kept.
pub(super) fn in_store(number: usize) -> Vec<OnShelf> {
    let staple = &PANTRY[number % STAPLES];
    let Some((_, size)) = staple.pack else {
        return Vec::new();
    };
    let lot = |packs: usize, days_ago: usize| OnShelf {
        left: Quantity::of(packs as i64 * size, staple.unit),
        days_ago: days_ago as i64,
        keeps: staple.shelf_life_days,
    };
    let newest = lot(3 + number % 4, 6 + number % 9);
    if staple.is_flour || number == Shelf::Yeast as usize {
        vec![lot(1, 33), newest]
    } else {
        vec![newest]
    }
}

/// How many ingredients there are.
pub(super) const STAPLES: usize = PANTRY.len();

/// What the `number`-th is called.
pub(super) fn name(lang: Lang, number: usize) -> &'static str {
    PANTRY[number % STAPLES].names[place(lang)]
}

/// What stands in one of its fields. Who delivers is known where the bakery has such a supplier.
pub(super) fn field(lang: Lang, key: &str, number: usize) -> Option<Value> {
    let staple = &PANTRY[number % STAPLES];
    let text = |text: &str| (!text.is_empty()).then(|| Value::Text(text.to_owned()));
    match key {
        "unit" => text(staple.unit.as_str()),
        "code" => text(&format!("I-{:02}", number + 1)),
        "pack_name" => staple.pack.and_then(|(pack, _)| text(pack.name(lang))),
        "pack_size" => staple
            .pack
            .map(|(_, size)| Value::Quantity(Quantity::of(size, staple.unit))),
        "price_cents" => Some(Value::Cents(staple.price_cents)),
        "vat_basis_points" => Some(Value::BasisPoints(vat(lang, staple))),
        "supplier_id" => staple.pack.and_then(|_| text(&supplier(number))),
        "shelf_life_days" => (staple.shelf_life_days > 0).then_some(Value::Whole(staple.shelf_life_days)),
        "minimum_stock" => reorder_at(number).and_then(|packs| {
            let (_, size) = staple.pack?;
            Some(Value::Quantity(Quantity::of(packs * size, staple.unit)))
        }),
        "unit_grams" => grams(number).map(Value::Whole),
        "is_flour" => staple.is_flour.then_some(Value::Yes),
        "allergens" => text(staple.allergens),
        _ => None,
    }
}

/// Ireland taxes food at 0 %; Spain bread flour, milk, eggs, oil at 4 %, other food at 10 %.
fn vat(lang: Lang, staple: &Staple) -> i64 {
    match lang {
        Lang::En => 0,
        Lang::Es | Lang::Eu if staple.is_flour || matches!(staple.trade, DAIRY | EGGS) => 400,
        Lang::Es | Lang::Eu => 1_000,
    }
}

/// The id of who delivers the `number`-th.
pub(super) fn supplier(number: usize) -> String {
    format!("suppliers-{}", PANTRY[number % STAPLES].trade)
}
