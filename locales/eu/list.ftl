# What every list has: its search, headings, pages, and what is selected.
list-search = Bilatu
list-order = Ordena
list-sort-by = Ordenatu zutabe honen arabera
list-by-name = Izenaren arabera
list-by-name-back = Izenaren arabera, atzetik aurrera
list-newest = Berrienak lehenengo
list-oldest = Zaharrenak lehenengo
list-ascending = { $field }, gorantz
list-descending = { $field }, beherantz
list-found =
    { $count ->
        [one] Emaitza bat
       *[other] { $number } emaitza
    }
list-none-found = Ez dago «{ $words }» bilaketarekin bat datorrenik.
list-none-fit = Ez dago iragazki hauekin bat datorrenik.
list-show-all = Ikusi guztiak
list-pages = Orriak
list-page = { $page }. orria, guztira { $pages }
list-previous = Aurrekoa
list-next = Hurrengoa
list-choose = Hautatu { $name }
list-choose-all = Hautatu orri honetako guztiak
list-chosen =
    { $count ->
        [one] Bat hautatuta
       *[other] { $number } hautatuta
    }
list-none-chosen = Ez duzu ezer hautatu. Markatu gutxienez bat.
list-archive = Artxibatu hautatutakoak
list-restore = Berreskuratu hautatutakoak
list-archived =
    { $count ->
        [one] Artxibatuta: { $names }
       *[other] { $number } artxibatuta: { $names }
    }
list-restored =
    { $count ->
        [one] Berreskuratuta: { $names }
       *[other] { $number } berreskuratuta: { $names }
    }
