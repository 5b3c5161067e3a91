# Purchase orders: the list, an order, its forms and its way.
# used: order-state-{draft,pending-approval,approved,rejected,sent,partially-received,received,cancelled}
# used: order-step-{mail,submit,withdraw,approve,reject,send,cancel}
# used: order-done-{created,saved,submit,withdraw,approve,reject,mail,send,cancel,received,closed}
# used: order-event-created
# used: order-event-changed
# used: order-event-submitted
# used: order-event-approved-by-approver
# used: order-event-approved-by-delegate
# used: order-event-approved-by-only-approver
# used: order-event-approved-by-author
# used: order-event-approved-not-needed
# used: order-event-rejected
# used: order-event-withdrawn
# used: order-event-sent
# used: order-event-mailed
# used: unlock-approval-workflow-{title,description}
# used: approval-by-{not-needed,managers,owners,people}
# used: mail-order-{subject,text,button,after}
# used: order-event-received
# used: order-event-completed
# used: order-event-closed-short
# used: order-event-cancelled
orders-title = Pedidos de compra
orders-lead = Qué pides a quién, desde el borrador hasta que la mercancía está en el almacén.
orders-new = Nuevo pedido de compra
orders-empty = Aún no hay pedidos de compra. Empieza por la harina de la semana que viene.
orders-search = Buscar pedidos
orders-all-states = Todos
orders-all-suppliers = Todos los proveedores
orders-changed = Último cambio
order = Pedido
order-title = Pedido { $number }: { $supplier }
order-state = Estado
order-reason = Motivo
order-supplier = Proveedor
order-location = Entregar en
order-needed-by = Se necesita para el
order-notes = Notas para el proveedor
order-lines = Líneas
order-no-lines = Aún no tiene ninguna línea.
order-ingredient = Ingrediente
order-ordered = Pedido
order-received = Recibido
order-net = Importe
order-total-net = Total sin IVA
order-total-gross = Total con IVA
order-vat = IVA { $rate }
order-received-net = Recibido hasta ahora, sin IVA
order-pack = envase
order-packs = { $packs } × { $pack } ({ $size }) = { $total }
order-price = { $price } por { $per }
order-history = Qué ha pasado
order-by-key = una clave de API
order-by-somebody = alguien que ya no está
order-why = ¿Por qué?
order-receive = Anotar una entrega
order-receive-save = Guardar la entrega
order-receive-help = Deja vacío lo que no ha llegado.
order-outstanding = Falta por llegar: { $quantity }
order-more-lots = Más lotes
order-lot-quantity = Cantidad
order-lot-code = Lote
order-lot-best-before = Consumo preferente
order-lot-quantity-of = Cantidad de { $name }
order-lot-code-of = Lote de { $name }
order-lot-best-before-of = Fecha de consumo preferente de { $name }
order-close-line = No llegará más
order-closed = No llegará más: { $reason }
order-edit-asks-again = Si se modifica, vuelve a ser un borrador y hay que pedir la aprobación de nuevo.
order-choose = Elige
order-lines-help = Escribe la cantidad con su unidad, como 100 kg, o un número de envases.
order-more-lines = Más líneas
order-quantity = Cantidad
order-in-packs = envases
order-in-unit = su unidad
order-line-name = Ingrediente, línea { $number }
order-line-quantity = Cantidad, línea { $number }
order-line-in = Se cuenta en, línea { $number }
order-line-price = Precio, línea { $number }
order-line-price-usual = precio habitual
order-unknown = Elige uno que exista.
order-archived = Está archivado. Recupéralo o elige otro.
order-unknown-ingredient = Ningún ingrediente se llama así. Elige uno de la lista.
order-unknown-quantity = Escribe un número, como 4 o 100 kg.
order-no-day = Esto no es una fecha.
order-no-reason = Di por qué, con al menos tres caracteres.
order-conflict = Alguien ha modificado este pedido mientras tanto. Así está ahora; no se ha hecho nada de lo tuyo.
order-stands = Ya no se puede: el pedido está ahora en «{ $state }».
order-empty = Añade antes al menos una línea.
order-not-approved = Debe aprobarse antes de enviarlo.
order-own = No puedes aprobar un pedido en el que has participado.
order-not-yours = El importe supera lo que puedes aprobar.
order-cancel-instead = No ha llegado nada. Cancela el pedido.
order-line-done = De esta línea ya no falta nada.
order-too-many = Ya hay { $most } pedidos abiertos. Termina o cancela uno antes.
order-too-much = Se pidieron { $ordered } y habrían llegado { $received }. Es más de lo que permite tu tolerancia.
order-lot-count = Son demasiados lotes para una línea.
order-same-lot = Este lote está dos veces.
order-nothing-came = Escribe al menos una cantidad.
order-state-draft = Borrador
order-state-pending-approval = Pendiente de aprobación
order-state-approved = Aprobado
order-state-rejected = Rechazado
order-state-sent = Enviado
order-state-partially-received = Recibido en parte
order-state-received = Recibido
order-state-cancelled = Cancelado
order-step-submit = Pedir la aprobación
order-step-withdraw = Retirar la petición
order-step-approve = Aprobar
order-step-reject = Rechazar
order-step-send = Marcar como enviado
order-step-cancel = Cancelar el pedido
order-event-created = { $who }: lo escribió
order-event-changed = { $who }: lo modificó
order-event-submitted = { $who }: pidió la aprobación
order-event-approved-by-approver = { $who }: lo aprobó
order-event-approved-by-delegate = { $who }: lo aprobó en lugar de { $of }
order-event-approved-by-only-approver = Aprobado con la petición ({ $who }), ya que nadie más puede aprobar
order-event-approved-not-needed = Aprobado en el acto: un importe tan pequeño no necesita aprobación
order-event-rejected = { $who }: lo rechazó
order-event-withdrawn = { $who }: retiró la petición
order-event-sent = { $who }: lo marcó como enviado
order-event-received = { $who }: anotó una entrega
order-event-completed = Ha llegado todo lo que iba a llegar
order-event-closed-short = { $who }: cerró sin completar { $line }
order-event-cancelled = { $who }: lo canceló
order-done-created = El pedido { $number } es ahora un borrador.
order-done-saved = Se han guardado los cambios del pedido { $number }.
order-done-submit = Se ha pedido la aprobación del pedido { $number }.
order-done-withdraw = El pedido { $number } vuelve a ser un borrador.
order-done-approve = Se ha aprobado el pedido { $number }.
order-done-reject = Se ha rechazado el pedido { $number }.
order-done-send = El pedido { $number } está marcado como enviado.
order-done-cancel = Se ha cancelado el pedido { $number }.
order-done-received = Se ha guardado la entrega del pedido { $number }.
order-done-closed = De esa línea del pedido { $number } ya no llegará más.
nav-orders = Pedidos
order-number = Pedido { $number }
order-said = { $label }: { $words }
order-print = Imprimir
order-step-mail = Enviar por correo
order-step-mail-to = Enviar a { $address }
order-event-mailed = { $who } lo envió por correo al proveedor
order-done-mail = El pedido { $number } va de camino al proveedor por correo.
order-no-mail = Aquí no hay servidor de correo. Imprime el pedido o envíalo tú.
order-no-address = El proveedor aún no tiene correo. Añádelo antes en su ficha.
order-not-confirmed = Confirma antes tu propio correo: la respuesta del proveedor llegará ahí.
order-too-many-mails = Se han enviado { $most } pedidos por correo en un día. Envía este mañana, o usa la hoja impresa.
order-conflict-typed = Alguien ha cambiado este pedido mientras tanto. Lo que has escrito sigue abajo, sin guardar; si lo guardas ahora, sustituye su cambio.
order-sheet-title = Pedido de compra
order-sheet-back = Volver al pedido
order-sheet-help = Imprime esta página con tu navegador: sale sin menús.
order-sheet-bakery = Pedido por
order-sheet-came = Recibido
orders-waiting = Esperan tu aprobación
orders-coming = Entregas por llegar
shopping-title = Lista de la compra
shopping-lead = Lo que piden tus pedidos aún sin enviar, por proveedor.
shopping-empty = No hay nada por pedir. Aquí aparecen los borradores y los pedidos aprobados.
shopping-from = Lista de la compra de { $supplier }
approval-link = Ajustes
approval-page = Ajustes de los pedidos de compra
approval-lead = Quién aprueba qué, quién sustituye y cuánto de más puede llegar.
approval-saved = Los ajustes están guardados.
approval-changed-meanwhile = Alguien ha cambiado los ajustes o el equipo mientras tanto. Revisa lo de abajo y guarda otra vez.
approval-title = Aprobación
approval-help = Los tramos van de menor a mayor, sin IVA. Deja vacío el importe del último. Los titulares siempre pueden aprobar, y nadie aprueba un pedido en el que ha intervenido.
approval-not-in-plan = En tu plan los pedidos se envían sin aprobación.
approval-see-plans = Comparar planes
approval-tier = Tramo { $number }
approval-up-to = Hasta, sin IVA
approval-any = cualquier importe
approval-by = Quién aprueba
approval-unused = —
approval-by-not-needed = No hace falta aprobación
approval-by-managers = Responsables y titulares
approval-by-owners = Titulares
approval-by-people = Responsables a elegir y titulares
approval-people = Responsables
approval-more = Un tramo más
approval-amount-missing = Indica aquí un importe: solo el último tramo va sin él.
approval-amount-unknown = Esto no es un importe, como 500 o 1.500,00.
approval-amount-lower = El importe debe superar el del tramo anterior.
approval-last-has-amount = Deja vacío el importe del último tramo, o añade otro para pedidos mayores.
approval-nobody = Marca al menos un responsable.
approval-none = Deja al menos un tramo.
approval-too-many = Puede haber { $most } como máximo.
delegation-title = Sustituciones
delegation-help = Mientras alguien está fuera, otra persona aprueba en su lugar, hasta el día que elijas incluido. Queda en el historial.
delegation-row = Sustitución { $number }
delegation-from = Quién está fuera
delegation-to = Quién sustituye
delegation-until = Último día
delegation-more = Una sustitución más
delegation-same = Nadie se sustituye a sí mismo.
delegation-incomplete = Elige quién está fuera y quién sustituye.
tolerance-title = Más de lo pedido
tolerance-label = Puede llegar de más
tolerance-help = Con 0 % no se puede registrar ni un gramo más de lo pedido.
tolerance-wrong = Indica un porcentaje de 0 a { $most }.
mail-order-subject = Pedido { $number } de { $bakery }
mail-order-text = { $bakery } hace el siguiente pedido. { $details }
mail-order-button = Responder a { $sender }
mail-order-after = Confirma el pedido respondiendo a este correo.
order-conflict-receive = Alguien ha registrado una entrega de este pedido mientras tanto. Lo que has escrito sigue abajo, sin guardar; comprueba qué ha llegado antes de guardarlo.
feature-purchase-orders = Pedidos de compra y recepciones
feature-approval-workflow = Aprobación de pedidos por importe, con sustituciones
feature-multi-location = Stock y pedidos por local
unlock-approval-workflow-title = Que otra persona dé el visto bueno
unlock-approval-workflow-description = Los pedidos esperan aprobación según su importe: tú decides quién aprueba hasta cuánto y quién sustituye, y el historial guarda quién dio el sí. En tu plan se envían sin ella.
order-unknown-price = Indica un precio, como 18,75.
order-counted = Contado en
order-price-each = Precio por envase o por unidad
order-key-taken = Esta entrega ya se guardó con otras cantidades. Comprueba qué ha llegado; si guardas ahora, cuenta como otra entrega.
order-made-before = Este formulario ya se guardó como pedido con otro contenido. Si guardas ahora, cuenta como otro pedido.
order-nothing-more = Ya no queda nada por llegar.
order-lot-no-quantity = Indica cuánto ha llegado de este lote.
order-lot-said = lote { $code }
order-best-before-said = consumo preferente { $day }
order-delivery = Entrega { $number }, { $at }
order-deliveries = Entregas
order-event-approved-by-author = { $who }: lo aprobó, ya que todos los que pueden habían intervenido
approval-choose = Elige quién aprueba o vacía el importe.

# Orders out of a CSV file, a line of an order in each of its lines.
orders-import-needed = En cualquier orden y en cualquiera de nuestros idiomas. Cada línea es una línea de un pedido: necesita ingrediente, cantidad y proveedor. Lo que no diga queda como lo tiene el ingrediente; las demás columnas se dejan fuera.
orders-import-same = Una línea con el identificador (columna «id») de lo que exportas cambia esa línea, y su pedido vuelve a ser un borrador. Las líneas sin identificador forman borradores nuevos: uno por número de pedido o, si no lo hay, por proveedor, local y día. Para añadir una línea a un pedido que ya tienes, ponla debajo de una de las suyas, sin identificador. Los pedidos enviados no cambian.
orders-import-new = Pedidos nuevos
orders-import-changed = Pedidos con cambios
orders-import-unchanged = Pedidos sin cambios
orders-import-bad = Líneas que no se pueden importar
orders-import-go =
    { $count ->
        [one] Importar { $number } pedido
       *[other] Importar { $number } pedidos
    }
orders-import-go-good =
    { $count ->
        [one] Importar el pedido correcto; dejar fuera { $bad }
       *[other] Importar los { $number } pedidos correctos; dejar fuera { $bad }
    }
orders-import-some-bad = Todavía no se ha importado nada. Puedes corregir en el archivo las líneas de abajo y elegirlo otra vez, o dejar fuera los pedidos que tienen alguna.
orders-import-nth = Nuevo { $nth }
orders-import-asks-again =
    { $count ->
        [one] { $number } de los pedidos con cambios está aprobado o pendiente de aprobación. Vuelve a ser un borrador.
       *[other] { $number } de los pedidos con cambios están aprobados o pendientes de aprobación. Vuelven a ser borradores.
    }
orders-import-known-numbers =
    { $count ->
        [one] { $number } de los pedidos nuevos lleva el número de un pedido que ya tienes. Será otro borrador, con su propio número.
       *[other] { $number } de los pedidos nuevos llevan el número de pedidos que ya tienes. Serán otros borradores, con sus propios números.
    }
orders-import-overdue =
    { $count ->
        [one] { $number } pedido se necesita para un día que ya ha pasado.
       *[other] { $number } pedidos se necesitan para un día que ya ha pasado.
    }
import-fault-pack-size = Indica cuánto contiene el envase, por ejemplo 25 kg.
# used: import-fault-{not-a-day,differs,other-order,stands,too-many-lines,too-dear}
import-fault-not-a-day = Esto no es una fecha. Escribe 31/12/2026 o 2026-12-31.
import-fault-differs = La línea { $line }, del mismo pedido, dice otra cosa.
import-fault-other-order = El identificador es de una línea del pedido { $order }. Quita ese identificador si la línea es nueva.
import-fault-stands = El estado del pedido es «{ $state }»: ya no se puede cambiar.
import-fault-too-many-lines = El pedido tendría más de { $most } líneas.
import-fault-too-dear = El pedido cuesta más de lo que se puede guardar.
# What other programs call the columns, separated by commas.
# used: order-also
# used: order{-supplier,-location,-needed-by,-ingredient,-quantity,-notes}-also
order-also = Número de pedido
order-supplier-also = Nombre del proveedor
order-location-also = Local, Lugar de entrega, Dirección de entrega
order-needed-by-also = Fecha de entrega, Para el
order-ingredient-also = Artículo, Producto, Mercancía
order-quantity-also = Cuánto
order-notes-also = Notas, Observaciones
problem-import-no-ingredient-detail = Ninguna columna lleva el encabezado del ingrediente, en ninguno de los idiomas.
