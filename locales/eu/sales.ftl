# Daily sales: entered by hand, imported, closed days.

nav-sales = Salmentak
feature-sales-import = Eguneko salmentak, zure kutxatik inportatuta
