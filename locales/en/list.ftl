# What every list has: its search, headings, pages, and what is selected.
list-search = Search
list-order = Order
list-sort-by = Sort by this column
list-by-name = By name
list-by-name-back = By name, Z first
list-newest = Newest first
list-oldest = Oldest first
list-ascending = { $field }, ascending
list-descending = { $field }, descending
list-found =
    { $count ->
        [one] { $number } result
       *[other] { $number } results
    }
list-none-found = Nothing matches “{ $words }”.
list-none-fit = Nothing matches these filters.
list-show-all = Show all
list-pages = Pages
list-page = Page { $page } of { $pages }
list-previous = Previous
list-next = Next
list-choose = Select { $name }
list-choose-all = Select all on this page
list-chosen =
    { $count ->
        [one] { $number } selected
       *[other] { $number } selected
    }
list-none-chosen = Nothing was selected. Tick at least one line.
list-archive = Archive selected
list-restore = Restore selected
list-archived =
    { $count ->
        [one] Archived: { $names }
       *[other] { $number } archived: { $names }
    }
list-restored =
    { $count ->
        [one] Restored: { $names }
       *[other] { $number } restored: { $names }
    }
