# Products, recipes and all else that has a list, from a CSV file and into one.
import-link = Importar
import-export =
    { $count ->
        [one] Exportar como CSV ({ $number } entrada)
       *[other] Exportar como CSV ({ $number } entradas)
    }
import-title = Importar un archivo CSV
import-lead = Primero ves qué cambiaría. No se importa nada hasta que lo digas.
import-file = Archivo CSV
import-file-help = Como lo guarda tu hoja de cálculo o tu caja, con los nombres de las columnas en la primera línea. Como máximo, { $mb } MB y { $lines } líneas.
import-see = Ver qué cambiaría
import-columns = Columnas que se leen
import-columns-text = En cualquier orden y en cualquiera de nuestros idiomas. Solo hace falta el nombre; las demás columnas se dejan fuera.
import-columns-same = Una línea con el identificador (columna «id») de algo que ya tienes lo modifica, y también una con su nombre. Todas las demás son nuevas. Lo que no tiene columna se queda como está.
import-pattern = Exporta lo que tienes: así ves cómo es un archivo de estos

import-error-no-file = Elige un archivo.
import-error-too-large = El archivo tiene más de { $mb } MB. Divídelo.
import-error-empty = El archivo está vacío.
import-error-workbook = Esto es un libro de cálculo. Guárdalo como CSV en tu hoja de cálculo y elige ese archivo.
import-error-binary = Esto no es un archivo de texto. Guarda la tabla como CSV y elige ese archivo.
import-error-too-many-lines = El archivo tiene más de { $lines } líneas. Divídelo.
import-error-too-many-columns = El archivo tiene más de { $most } columnas. Quita las que no hagan falta.
import-error-too-many-things = Como máximo caben { $most }. Deja algunas líneas fuera.
import-error-no-lines = Debajo de los nombres de las columnas no hay nada.
import-error-no-name = Ninguna columna se llama «{ $name }». La primera línea del archivo dice: { $columns }.
import-quoted = «{ $text }»

import-preview-title = Qué cambiaría con «{ $file }»
import-count-new = Nuevas
import-count-changed = Con cambios
import-count-unchanged = Sin cambios
import-count-bad = No se pueden importar
import-by-name =
    { $count ->
        [one] { $number } de las líneas con cambios no tiene identificador, pero sí el nombre de algo que ya tienes.
       *[other] { $number } de las líneas con cambios no tienen identificador, pero sí el nombre de algo que ya tienes.
    }
import-strange-ids =
    { $count ->
        [one] { $number } línea tiene un identificador que aquí no tiene nada: es nueva.
       *[other] { $number } líneas tienen un identificador que aquí no tiene nada: son nuevas.
    }
import-left-out = Estas columnas se dejan fuera: { $columns }.
import-doubt = En la columna «{ $field }» los decimales podrían ir tras una coma o tras un punto: «{ $number }» se lee como { $read }.
import-read-as = Se lee como { $encoding }, con { $separator } entre las celdas.
# used: import-separator-{semicolon,comma,tab}
import-separator-semicolon = puntos y comas
import-separator-comma = comas
import-separator-tab = tabuladores
import-changed-meanwhile = Algo ha cambiado desde que miraste. Así está ahora; todavía no se ha importado nada.
import-no-room = Hay sitio para { $room } más, y { $new } líneas son nuevas.

import-go =
    { $count ->
        [one] Importar { $number } línea
       *[other] Importar { $number } líneas
    }
import-go-good =
    { $count ->
        [one] Importar la línea correcta y dejar fuera { $bad }
       *[other] Importar las { $number } líneas correctas y dejar fuera { $bad }
    }
import-some-bad = Todavía no se ha importado nada. Puedes corregir en el archivo las líneas de abajo y elegirlo otra vez, o dejarlas fuera.
import-none-good = Tal como está no se puede importar nada. Corrige en el archivo las líneas de abajo y elígelo otra vez.
import-nothing = Todo lo que hay en el archivo ya está aquí: no hay nada que importar.
import-other-file = Elegir otro archivo

import-bad-title = Líneas que no se pueden importar
import-bad-more =
    { $count ->
        [one] Y { $number } más.
       *[other] Y { $number } más.
    }
import-line = Línea
import-column = Columna
import-cell = En el archivo
import-why = Por qué no
import-lines-title = Las primeras líneas, como quedarían
# used: import-standing-{new,changed,unchanged}
import-standing = Qué pasa
import-standing-new = Nueva
import-standing-changed = Con cambios
import-standing-unchanged = Sin cambios

# used: import-fault-{unknown,control-characters,several-links,too-many-cells,open-quote,same-id,same-name,several-names,archived}
import-fault-unknown = Nada se llama así.
import-fault-yes-or-no = Escribe sí o no. También valen 1 y verdadero para sí; 0 y falso para no.
import-fault-control-characters = Aquí hay saltos de línea o caracteres que no se ven.
import-fault-several-links = Hay varios que se llaman así. Escribe el identificador en lugar del nombre.
import-fault-too-many-cells = Hay más celdas que columnas. Pon entre comillas los textos que contengan lo que separa las celdas.
import-fault-open-quote = Aquí se abren unas comillas que no se cierran, así que esta línea sigue hasta el final del archivo.
import-fault-same-id = La línea { $line } tiene el mismo identificador.
import-fault-same-name = La línea { $line } tiene el mismo nombre, y nada dice a cuál se refiere.
import-fault-several-names = Tienes varios que se llaman así. El identificador dice cuál es: está en la última columna de lo que exportas.
import-fault-archived = Está en el archivo. Recupera esta entrada para modificarla.

import-done = Importación hecha: { $new } entradas nuevas y { $changed } con cambios.

# What other programs call the columns, separated by commas.
# used: field-{name,code,price-cents,phone,address,city,vat-basis-points,pack-name,pack-size,is-flour,shelf-life-days}-also
field-name-also = Artículo, Denominación
field-code-also = Referencia
field-price-cents-also = Precio neto, Precio sin IVA
field-phone-also = Móvil, Número de teléfono
field-address-also = Domicilio, Calle
field-city-also = Ciudad, Población, Municipio
field-vat-basis-points-also = IVA
field-pack-name-also = Formato
field-pack-size-also = Contenido
field-is-flour-also = Harina, Es harina, Es harina: los porcentajes panaderos se calculan sobre ella
field-shelf-life-days-also = Duración

# What a program's file lacks.
problem-import-no-text-detail = El archivo está vacío o no es de texto. Envía CSV.
problem-import-columns-detail = El archivo tiene demasiadas columnas.
problem-import-things-detail = Hay más de los que caben.
problem-import-no-name-detail = Ninguna columna lleva el encabezado del nombre, en ninguno de los idiomas.
problem-import-bad-detail = La línea { $line } no se puede importar; en total no se pueden { $lines }. No se ha importado nada. Con «dry_run» se indica cada una con su motivo.
