# Daily sales: entered by hand, imported, closed days.

nav-sales = Ventas
feature-sales-import = Ventas diarias importadas de tu caja

sales-title = Ventas
sales-nothing = Todavía no hay ventas. Introduce a mano las de hoy o importa lo que exporta tu caja.
sales-enter-today = Introducir las ventas de hoy
sales-export = Exportar como CSV
sales-weeks = Semanas
sales-days = Días
sales-day = Día
sales-week-before = Semana anterior
sales-week-after = Semana siguiente
sales-this-week = Esta semana
sales-product = Producto
sales-sold = Vendido
sales-made = Hecho
sales-unsold = Sin vender
sales-sold-out = Agotado
sales-sold-out-products = Productos agotados
sales-closed = Cerrado
sales-not-entered = Sin introducir: nadie sabe qué se vendió
sales-no-shop = Sin tienda indicada

# A day entered by hand.
sales-day-title = Ventas del { $day }
sales-shop = Tienda
sales-help = Lo que dejes vacío sigue sin saberse. Escribe 0 si no se vendió nada. Vacía una línea para quitarla.
sales-lines = Ventas por producto
sales-find = Buscar un producto
sales-find-do = Buscar
sales-more-products =
    { $count ->
        [one] No se muestra { $number } producto más. Lo que has escrito se conserva.
        [many] No se muestran { $number } de productos más. Lo que has escrito se conserva.
       *[other] No se muestran { $number } productos más. Lo que has escrito se conserva.
    }
sales-line-sold = { $product }: vendido
sales-line-made = { $product }: hecho
sales-line-unsold = { $product }: sin vender
sales-line-sold-out = { $product }: agotado
sales-save = Guardar las ventas
sales-no-products = Todavía no hay productos.
sales-make-product = Añadir el primero
sales-day-closed = La tienda consta como cerrada este día. Ábrela para introducir ventas.
sales-open-day = La tienda estaba abierta
sales-close-day = La tienda estaba cerrada
sales-close-help = En un día cerrado no se pudo vender nada: las previsiones no aprenden de él.
sales-clear-day = Quitar todas las ventas de este día
sales-clear-help = Después nadie sabrá qué se vendió. Para marcar la tienda como cerrada, hay que quitarlas antes.
# used: sales-told-{saved,cleared,closed,opened}
sales-told-saved = Ventas guardadas.
sales-told-cleared = Se han quitado las ventas del día.
sales-told-closed = La tienda consta como cerrada este día.
sales-told-opened = La tienda consta como abierta este día.
sales-no-such-day = Las ventas se introducen para hoy o un día anterior.
sales-lines-gone = Un producto del formulario ya no existe. Revisa las líneas, por favor.
sales-nothing-there = Mientras tanto alguien ha quitado estas ventas.
sales-has-sales =
    { $count ->
        [one] Este día tiene ventas de { $number } producto. Hay que quitarlas antes de marcar la tienda como cerrada.
        [many] Este día tiene ventas de { $number } de productos. Hay que quitarlas antes de marcar la tienda como cerrada.
       *[other] Este día tiene ventas de { $number } productos. Hay que quitarlas antes de marcar la tienda como cerrada.
    }
sales-sold-missing = Escribe cuánto se vendió; 0 si no fue nada.
# used: sales-fault-{not-a-number,too-large,ahead,too-long-ago,closed,too-many-additions}
sales-fault-not-a-number = No es un número con tres decimales como máximo.
sales-fault-too-large = Es más de un millón.
sales-fault-ahead = Este día aún no ha llegado.
sales-fault-too-long-ago = Las ventas se guardan a partir del año 2000.
sales-fault-closed = La tienda consta como cerrada este día. Ábrela antes.
sales-fault-too-many-additions = A esto ya se le han sumado demasiados archivos. Reemplázalo.
sales-fault-unknown-product = Ningún producto tiene este nombre ni este código.
sales-fault-unknown-shop = Ninguna tienda se llama así.

# A file.
import-ways = Qué pasa con las ventas que ya hay
sales-import-replace = Reemplazar las ventas que ya hay
sales-import-add = Sumar a las ventas que ya hay
sales-import-needed = En cualquier orden y en cualquiera de nuestros idiomas. Hacen falta un día, un producto por su nombre o código y lo vendido; cada línea es un producto en un día.
sales-import-needed-columns = Día, producto, vendido
sales-import-same = Varias líneas del mismo producto, tienda y día se suman. Lo que ya hay se reemplaza o se le suma, según elijas antes de importar; el mismo archivo nunca se suma dos veces.
sales-import-span = El archivo tiene ventas del { $from } al { $to }.
sales-import-added-before =
    { $count ->
        [one] { $number } entrada ya se sumó de este archivo: se deja fuera.
        [many] { $number } de entradas ya se sumaron de este archivo: se dejan fuera.
       *[other] { $number } entradas ya se sumaron de este archivo: se dejan fuera.
    }
sales-import-summed =
    { $count ->
        [one] { $number } entrada es la suma de varias líneas.
        [many] { $number } de entradas son la suma de varias líneas.
       *[other] { $number } entradas son la suma de varias líneas.
    }
sales-import-unknown = Estos productos no están en tu catálogo: { $products }. Añádelos allí, a mano o importándolos, y vuelve a elegir el archivo.
sales-import-unknown-one = «{ $product }» ({ $lines })
sales-import-closed = Constan como cerrados, así que sus ventas no se importan: { $days }.
sales-import-go =
    { $count ->
        [one] Importar { $number } entrada
        [many] Importar { $number } de entradas
       *[other] Importar { $number } entradas
    }
sales-import-go-good =
    { $count ->
        [one] Importar { $number } entrada buena y dejar fuera { $bad } líneas
        [many] Importar { $number } de entradas buenas y dejar fuera { $bad } líneas
       *[other] Importar { $number } entradas buenas y dejar fuera { $bad } líneas
    }

# The columns of a file, and what tills call them, separated by commas.
# used: sales-column-{date,product,name,code,location,sold,made,unsold}-also
sales-column-date = Fecha
sales-column-date-also = Día, Fecha de venta
sales-column-product = Producto
sales-column-product-also = Artículo
sales-column-name = Nombre del producto
sales-column-name-also = Nombre, Descripción
sales-column-code = Código del producto
sales-column-code-also = Código, Referencia
sales-column-location = Tienda
sales-column-location-also = Local, Establecimiento
sales-column-sold = Vendido
sales-column-sold-also = Ventas, Unidades, Cantidad, Unidades vendidas
sales-column-made = Hecho
sales-column-made-also = Producido, Horneado
sales-column-unsold = Sin vender
sales-column-unsold-also = Sobrante, Devuelto, Merma
sales-column-sold-out = Agotado
