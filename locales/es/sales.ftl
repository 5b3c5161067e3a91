# Daily sales: entered by hand, imported, closed days.

nav-sales = Ventas
feature-sales-import = Ventas diarias importadas de tu caja
