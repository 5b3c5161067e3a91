# Daily sales: entered by hand, imported, closed days.

nav-sales = Sales
feature-sales-import = Daily sales imported from your till

sales-title = Sales
sales-nothing = No sales are entered yet. Enter today’s by hand, or import what your till exports.
sales-enter-today = Enter today’s sales
sales-export = Export as CSV
sales-weeks = Weeks
sales-days = Days
sales-day = Day
sales-week-before = Week before
sales-week-after = Week after
sales-this-week = This week
sales-product = Product
sales-sold = Sold
sales-made = Made
sales-unsold = Unsold
sales-sold-out = Sold out
sales-sold-out-products = Products sold out
sales-closed = Closed
sales-not-entered = Not entered: nobody knows what was sold
sales-no-shop = No shop named

# A day entered by hand.
sales-day-title = Sales of { $day }
sales-shop = Shop
sales-help = What you leave empty stays unknown. Write 0 where nothing was sold. Empty a line to take it away.
sales-lines = Sales by product
sales-find = Find a product
sales-find-do = Find
sales-more-products =
    { $count ->
        [one] { $number } more product is not shown. What you have typed stays.
       *[other] { $number } more products are not shown. What you have typed stays.
    }
sales-line-sold = { $product }: sold
sales-line-made = { $product }: made
sales-line-unsold = { $product }: unsold
sales-line-sold-out = { $product }: sold out
sales-save = Save sales
sales-no-products = There are no products yet.
sales-make-product = Add the first one
sales-day-closed = The shop is marked as closed on this day. Open it to enter sales.
sales-open-day = The shop was open
sales-close-day = The shop was closed
sales-close-help = On a closed day nothing could be sold: forecasts do not learn from it.
sales-clear-day = Take away all sales of this day
sales-clear-help = Then nobody knows what was sold. To mark the shop as closed, take them away first.
# used: sales-told-{saved,cleared,closed,opened}
sales-told-saved = Sales saved.
sales-told-cleared = The day’s sales are taken away.
sales-told-closed = The shop is marked as closed on this day.
sales-told-opened = The shop is open on this day.
sales-no-such-day = Sales are entered for today or a day before.
sales-lines-gone = A product in the form is no longer there. Please look at the lines again.
sales-nothing-there = Somebody has taken these sales away meanwhile.
sales-has-sales =
    { $count ->
        [one] This day has sales of { $number } product. Take them away before you mark the shop as closed.
       *[other] This day has sales of { $number } products. Take them away before you mark the shop as closed.
    }
sales-sold-missing = Please write how much was sold, 0 if it was nothing.
# used: sales-fault-{not-a-number,too-large,ahead,too-long-ago,closed,too-many-additions}
sales-fault-not-a-number = This is not a number with at most three decimals.
sales-fault-too-large = This is more than a million.
sales-fault-ahead = This day is still ahead.
sales-fault-too-long-ago = Sales are kept from the year 2000 on.
sales-fault-closed = The shop is marked as closed on this day. Open it first.
sales-fault-too-many-additions = Too many files were added to this already. Replace it instead.
sales-fault-unknown-product = No product has this name or code.
sales-fault-unknown-shop = No shop has this name.

# A file.
import-ways = What becomes of the sales that are there
sales-import-replace = Replace the sales that are there
sales-import-add = Add to the sales that are there
sales-import-needed = In any order, and in any of our languages. A day, a product by name or code, and what was sold are needed; each line is one product on one day.
sales-import-needed-columns = Day, product, sold
sales-import-same = Several lines of the same product, shop and day are added up. What is there already is replaced or added to, as you choose before anything is imported; the same file is never added twice.
sales-import-span = The file has sales from { $from } to { $to }.
sales-import-added-before =
    { $count ->
        [one] { $number } entry was added from this file before: it is left out.
       *[other] { $number } entries were added from this file before: they are left out.
    }
sales-import-summed =
    { $count ->
        [one] { $number } entry is the sum of several lines.
       *[other] { $number } entries are the sum of several lines.
    }
sales-import-unknown = These products are not in your catalogue: { $products }. Add them there, by hand or by importing them, and choose the file again.
sales-import-unknown-one = “{ $product }” ({ $lines })
sales-import-closed = Marked as closed, so that their sales are not imported: { $days }.
sales-import-go =
    { $count ->
        [one] Import { $number } entry
       *[other] Import { $number } entries
    }
sales-import-go-good =
    { $count ->
        [one] Import the { $number } good entry and leave out { $bad } lines
       *[other] Import the { $number } good entries and leave out { $bad } lines
    }

# The columns of a file, and what tills call them, separated by commas.
# used: sales-column-{date,product,name,code,location,sold,made,unsold}-also
sales-column-date = Date
sales-column-date-also = Day, Sales date
sales-column-product = Product
sales-column-product-also = Article, Item
sales-column-name = Product name
sales-column-name-also = Name, Description
sales-column-code = Product code
sales-column-code-also = SKU, Reference, PLU
sales-column-location = Shop
sales-column-location-also = Store, Branch
sales-column-sold = Sold
sales-column-sold-also = Units, Quantity, Qty, Pieces
sales-column-made = Made
sales-column-made-also = Baked, Produced
sales-column-unsold = Unsold
sales-column-unsold-also = Left over, Returned, Waste
sales-column-sold-out = Sold out
