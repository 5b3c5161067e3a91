# Daily sales: entered by hand, imported, closed days.

nav-sales = Sales
feature-sales-import = Daily sales imported from your till
