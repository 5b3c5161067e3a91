//! The words that the demo's names are made of, in the language of each bakery.

use obrador_core::i18n::Lang;

/// The words of one language.
pub(super) struct Words {
    /// What a bread is made of, or with.
    pub(super) breads: [&'static str; 14],
    /// What it looks like.
    pub(super) shapes: [&'static str; 12],
    /// How large it is; the first says nothing.
    pub(super) sizes: [&'static str; 6],
    /// What the shapes are sold as: [`SOLD_AS`] says which.
    pub(super) categories: [&'static str; 4],
    pub(super) trades: [&'static str; 10],
    /// A place; in Basque with its ending.
    pub(super) places: [(&'static str, &'static str); 14],
    pub(super) streets: [&'static str; 5],
    pub(super) first_names: [&'static str; 12],
    pub(super) last_names: [&'static str; 11],
    /// What files are called, and how they end.
    pub(super) files: [(&'static str, &'static str); 4],
    pub(super) piece: &'static str,
    pub(super) pieces: &'static str,
    pub(super) ingredients: &'static str,
    pub(super) method: &'static str,
}

/// The category of each shape, alike in all languages.
pub(super) const SOLD_AS: [usize; 12] = [0, 0, 1, 1, 0, 0, 2, 2, 3, 2, 2, 0];

/// The words of that language.
pub(super) fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::En => &EN,
        Lang::Es => &ES,
        Lang::Eu => &EU,
    }
}

const fn plain(names: [&'static str; 14]) -> [(&'static str, &'static str); 14] {
    let mut places = [("", ""); 14];
    let mut at = 0;
    while at < names.len() {
        places[at] = (names[at], names[at]);
        at += 1;
    }
    places
}

static EN: Words = Words {
    breads: [
        "Sourdough",
        "Rye",
        "Spelt",
        "Wholemeal",
        "Country",
        "Maize",
        "Olive",
        "Walnut",
        "Seeded",
        "Oat",
        "Potato",
        "Buttermilk",
        "Raisin",
        "Honey",
    ],
    shapes: [
        "loaf",
        "baguette",
        "roll",
        "bun",
        "boule",
        "tin loaf",
        "flatbread",
        "ring",
        "plait",
        "stick",
        "crispbread",
        "toast",
    ],
    sizes: ["", "small", "large", "half", "sliced", "family"],
    categories: ["Bread", "Rolls", "Special", "Weekend"],
    trades: [
        "Mill",
        "Dairy",
        "Orchard",
        "Eggs",
        "Salt works",
        "Apiary",
        "Nut farm",
        "Packaging",
        "Yeast",
        "Chocolate",
    ],
    places: plain([
        "Kinsale", "Dingle", "Cobh", "Sligo", "Galway", "Howth", "Tralee", "Youghal", "Bantry", "Dunmore",
        "Kenmare", "Clifden", "Westport", "Wexford",
    ]),
    streets: [
        "High Street",
        "Market Square",
        "Mill Lane",
        "Station Road",
        "Harbour Walk",
    ],
    first_names: [
        "Emma", "Jack", "Ruby", "Noah", "Aoife", "Conor", "Saoirse", "Liam", "Niamh", "Owen", "Erin", "Finn",
    ],
    last_names: [
        "Hughes", "Carter", "Bennett", "Walsh", "Murphy", "Byrne", "Doyle", "Kelly", "Nolan", "Quinn", "Reid",
    ],
    files: [
        ("till export", "csv"),
        ("delivery notes", "pdf"),
        ("photos", "jpg"),
        ("recipes", "pdf"),
    ],
    piece: "piece",
    pieces: "pieces",
    ingredients: "Flour 10 kg\nWater 6.8 l\nSourdough 2 kg\nSalt 0.2 kg",
    method: "Mix for 8 minutes, prove for 3 hours, shape, prove again overnight, bake at 240 °C.",
};

static ES: Words = Words {
    breads: [
        "de masa madre",
        "de centeno",
        "de espelta",
        "integral",
        "de pueblo",
        "de maíz",
        "de aceitunas",
        "de nueces",
        "de semillas",
        "de avena",
        "de patata",
        "de mantequilla",
        "de pasas",
        "de miel",
    ],
    shapes: [
        "Hogaza",
        "Barra",
        "Panecillo",
        "Bollo",
        "Torta",
        "Pan de molde",
        "Rosca",
        "Trenza",
        "Palito",
        "Biscote",
        "Tostada",
        "Mollete",
    ],
    sizes: ["", "mini", "grande", "de medio kilo", "en rebanadas", "familiar"],
    categories: ["Pan", "Bollería", "Especiales", "Fin de semana"],
    trades: [
        "Molino",
        "Lechería",
        "Huerta",
        "Granja avícola",
        "Salinas",
        "Colmenas",
        "Frutos secos",
        "Envases",
        "Levaduras",
        "Chocolates",
    ],
    places: plain([
        "Estella", "Haro", "Soria", "Burgos", "Lugo", "Teruel", "Ronda", "Cuenca", "Zamora", "Úbeda", "Jaca",
        "Toro", "Ávila", "Baeza",
    ]),
    streets: [
        "Calle Mayor",
        "Plaza del Mercado",
        "Calle del Molino",
        "Paseo de la Estación",
        "Avenida del Puerto",
    ],
    first_names: [
        "Sofía", "Hugo", "Elena", "Pablo", "Lucía", "Marcos", "Inés", "Javier", "Rocío", "Álvaro", "Nuria",
        "Diego",
    ],
    last_names: [
        "Navarro", "Iglesias", "Castro", "Vega", "Molina", "Serrano", "Prieto", "Campos", "Vidal", "Rubio",
        "Soto",
    ],
    files: [
        ("caja", "csv"),
        ("albaranes", "pdf"),
        ("fotos", "jpg"),
        ("recetas", "pdf"),
    ],
    piece: "unidad",
    pieces: "unidades",
    ingredients: "Harina 10 kg\nAgua 6,8 l\nMasa madre 2 kg\nSal 0,2 kg",
    method: "Amasar 8 minutos, fermentar 3 horas, dar forma, fermentar otra vez toda la noche y hornear a 240 °C.",
};

static EU: Words = Words {
    breads: [
        "Ore-amazko",
        "Zekalezko",
        "Espeltazko",
        "Gari osoko",
        "Baserriko",
        "Artozko",
        "Olibadun",
        "Intxaurdun",
        "Hazidun",
        "Olozko",
        "Patatazko",
        "Gurinezko",
        "Mahaspasadun",
        "Eztidun",
    ],
    shapes: [
        "ogia",
        "barra",
        "opila",
        "ogitxoa",
        "ogi borobila",
        "moldeko ogia",
        "ogi zapala",
        "erroska",
        "txirikorda",
        "makilatxoa",
        "ogi kurruskaria",
        "ogi txigortua",
    ],
    sizes: ["", "txikia", "handia", "erdia", "xerratan", "familiarra"],
    categories: ["Ogia", "Opilak", "Bereziak", "Asteburua"],
    trades: [
        "errota",
        "esnetegia",
        "sagastia",
        "oilategia",
        "gatzaga",
        "erlategia",
        "intxaurdia",
        "ontziak",
        "legamia",
        "txokolategia",
    ],
    places: [
        ("Bergara", "Bergarako"),
        ("Tolosa", "Tolosako"),
        ("Ordizia", "Ordiziako"),
        ("Gernika", "Gernikako"),
        ("Azpeitia", "Azpeitiko"),
        ("Zarautz", "Zarauzko"),
        ("Oñati", "Oñatiko"),
        ("Getaria", "Getariako"),
        ("Elgoibar", "Elgoibarko"),
        ("Hernani", "Hernaniko"),
        ("Zumaia", "Zumaiako"),
        ("Lekeitio", "Lekeitioko"),
        ("Durango", "Durangoko"),
        ("Altsasu", "Altsasuko"),
    ],
    streets: [
        "Kale Nagusia",
        "Azoka plaza",
        "Errota kalea",
        "Geltokiko pasealekua",
        "Portuko kalea",
    ],
    first_names: [
        "Ane", "Iker", "Nora", "Unai", "Miren", "Beñat", "Amaia", "Eneko", "Garazi", "Xabier", "Nerea",
        "Oier",
    ],
    last_names: [
        "Zabala",
        "Arrieta",
        "Lizaso",
        "Goikoetxea",
        "Mendizabal",
        "Urkiola",
        "Aranburu",
        "Iturbe",
        "Elizondo",
        "Sarasola",
        "Otaegi",
    ],
    files: [
        ("kutxa", "csv"),
        ("albaranak", "pdf"),
        ("argazkiak", "jpg"),
        ("errezetak", "pdf"),
    ],
    piece: "ale",
    pieces: "ale",
    ingredients: "Irina 10 kg\nUra 6,8 l\nOre-ama 2 kg\nGatza 0,2 kg",
    method: "Oratu 8 minutuz, utzi hartzitzen 3 orduz, eman forma, utzi berriro hartzitzen gau osoan, eta labekatu 240 °C-tan.",
};
