# What every list has: its search, headings, pages, and what is selected.
list-search = Buscar
list-order = Orden
list-sort-by = Ordenar por esta columna
list-by-name = Por nombre
list-by-name-back = Por nombre, de la Z a la A
list-newest = Primero lo más nuevo
list-oldest = Primero lo más antiguo
list-ascending = { $field }, ascendente
list-descending = { $field }, descendente
list-found =
    { $count ->
        [one] { $number } resultado
       *[other] { $number } resultados
    }
list-none-found = Nada coincide con «{ $words }».
list-none-fit = Nada coincide con estos filtros.
list-show-all = Ver todo
list-pages = Páginas
list-page = Página { $page } de { $pages }
list-previous = Anterior
list-next = Siguiente
list-choose = Seleccionar { $name }
list-choose-all = Seleccionar todo en esta página
list-chosen =
    { $count ->
        [one] { $number } seleccionado
       *[other] { $number } seleccionados
    }
list-none-chosen = No has seleccionado nada. Marca al menos una línea.
list-archive = Archivar lo seleccionado
list-restore = Recuperar lo seleccionado
list-archived =
    { $count ->
        [one] Archivado: { $names }
       *[other] { $number } archivados: { $names }
    }
list-restored =
    { $count ->
        [one] Recuperado: { $names }
       *[other] { $number } recuperados: { $names }
    }
