# Las páginas de quien gestiona la plataforma.
nav-tenants = Panaderías
nav-demo-reset = Demo
nav-tokens = Tokens
tokens-title = Tokens del operador
tokens-lead = Un programa con uno de estos llega a todas las panaderías. Lo que cambie necesita un motivo, que se guarda con el cambio.
tokens-none = Todavía no hay ningún token del operador.
tokens-made = creado el { $day } por { $maker }
tokens-no-reason = sin motivo registrado
tokens-revoked-on = revocado el { $day }
tokens-revoked = El token está revocado. Ningún programa puede usarlo ya.
tokens-revoke-sure = Ningún programa podrá usarlo más, y eso no se puede deshacer.
tokens-revoke-submit = Sí, revocar
tokens-make = Uno nuevo se crea en la línea de órdenes:
nav-data = Exportar y eliminar

tenants-title = Panaderías
tenants-count =
    { $count ->
        [one] Una panadería
       *[other] { $number } panaderías
    }
tenants-count-more = Más de { $number } panaderías
tenants-search = Buscar
tenants-search-help = Nombre, identificador o correo de una persona titular, entero o en parte.
tenants-plan = Plan
tenants-state = Estado
tenants-all = Todos
tenants-sort = Orden
tenants-by-name = Por nombre
tenants-by-newest = Primero las más recientes
tenants-by-oldest = Primero las más antiguas
tenants-show = Mostrar
tenants-show-all = Mostrar todas las panaderías
tenants-none = Ninguna panadería es así.
tenants-bakery = Panadería
tenants-plan-and-state = Plan y estado
tenants-highest = Lo más cerca de un límite
tenants-unlimited = Sin límite
tenants-activity = Última actividad
tenants-activity-note = La última actividad es lo más reciente de tres cosas: alguien del equipo tenía la sesión abierta, un programa usó una clave de API o cambió algo que se cuenta. Es exacta a la hora.
tenants-no-activity = No consta nada
tenants-since = Desde
tenants-deleted-after = Se elimina el { $date }
# used: tenant-state-{trialing,active,past-due,cancelled,read-only,ended,asking}
tenant-state-trialing = A prueba
tenant-state-active = Activa
tenant-state-past-due = Factura vencida
tenant-state-cancelled = Cancelada
tenant-state-read-only = Solo lectura
pager-label = Páginas
pager-before = Anterior
pager-after = Siguiente

tenant-deletion = El { $asked } se pidió eliminar esta panadería. Todos sus datos desaparecen el { $date }.
tenant-usage = Lo que usa
tenant-members = Miembros
tenant-no-members = Nadie tiene acceso a esta panadería.

plan-form-title = Cambiar el plan
plan-form-intro = El nuevo plan vale desde ahora mismo y empieza un periodo nuevo. No se emite ninguna factura.
plan-form-cycle = Pago
plan-form-reason = Motivo
plan-form-reason-help = Queda registrado con tu nombre y con el cambio.
plan-form-submit = Cambiar el plan
plan-form-done = El plan ha cambiado. La panadería ya lo ve.
plan-form-changed = Mientras tanto, otra persona ha cambiado esta suscripción. Lo que ves ahora es cómo está; decide de nuevo.
plan-form-same = La panadería ya tiene ese plan y esa forma de pago. No se ha cambiado nada.
plan-form-bad-plan = Elige un plan.
plan-form-bad-cycle = Elige pago mensual o anual.
plan-form-bad-reason = Explica el motivo en un texto de entre 3 y 500 caracteres.

audit-title = Qué ha pasado
audit-none = Todavía no ha pasado nada.
audit-at = Cuándo
audit-what = Qué
audit-who = Quién
audit-reason = Por qué
audit-details = Detalles
audit-before = Antes
audit-after = Después
audit-older = Más antiguo
# used: audit-{subscription-set-plan,user-create,token-create,token-revoke,demo-whole}
# used: audit-tenant-{create,export,deletion-requested,deletion-called-off}
audit-subscription-set-plan = Plan asignado
audit-user-create = Persona añadida
audit-token-create = Clave de API creada
audit-token-revoke = Clave de API revocada
audit-demo-whole = Demo rellenada
audit-tenant-create = Panadería abierta
audit-tenant-export = Datos exportados
audit-tenant-deletion-requested = Eliminación pedida
audit-tenant-deletion-called-off = Eliminación anulada
# used: audit-catalogue-{archive,choose-writable,create,restore,update}
# used: audit-entitlement-{lift-cap,set-cap}
# used: audit-file-{archive,rename,restore,store}
# used: audit-subscription-ask
# used: audit-team-{invite,invite-again,join,leave,remove,revoke-invitation,role}
# used: audit-tenant-{deleted,edit,sign-up}
# used: audit-usage-report
# used: audit-user-{reset-password,verify-email}
audit-catalogue-archive = Catálogo: archivado
audit-catalogue-choose-writable = Elegido lo que se puede seguir cambiando
audit-catalogue-create = Catálogo: añadido
audit-catalogue-restore = Catálogo: restaurado
audit-catalogue-update = Catálogo: cambiado
audit-entitlement-lift-cap = Tope propio retirado
audit-entitlement-set-cap = Tope propio fijado
audit-file-archive = Archivo archivado
audit-file-rename = Archivo renombrado
audit-file-restore = Archivo restaurado
audit-file-store = Archivo guardado
audit-subscription-ask = Otro plan pedido
audit-team-invite = Persona invitada
audit-team-invite-again = Invitación reenviada
audit-team-join = Invitación aceptada
audit-team-leave = Una persona dejó el equipo
audit-team-remove = Persona eliminada del equipo
audit-team-revoke-invitation = Invitación retirada
audit-team-role = Rol cambiado
audit-tenant-deleted = Panadería eliminada
audit-tenant-edit = Datos de la panadería cambiados
audit-tenant-sign-up = Panadería dada de alta
audit-usage-report = Uso registrado
audit-user-reset-password = Contraseña restablecida
audit-user-verify-email = Correo verificado

demo-reset-title = Rehacer la demo
demo-reset-what = Se tiran las tres panaderías de la demo, con todo lo que se ha cambiado en ellas, y se rellenan de nuevo con 200 días de historia.
demo-reset-sessions = Quien tenga la sesión abierta en la demo tendrá que volver a iniciarla.
demo-reset-submit = Tirar y rellenar de nuevo
demo-reset-running = La demo se está rehaciendo desde las { $time }. Tarda como mucho un minuto.
demo-reset-done = La demo se ha rehecho a las { $time }.
demo-reset-failed = A las { $time } no se ha podido rehacer la demo. El registro del servidor dice por qué.
demo-reset-look = Mirar otra vez

# La página de quien es titular.
data-title = Los datos de tu panadería
export-title = Llévate tus datos
export-intro = Un solo archivo zip contiene todo lo que Obrador guarda de tu panadería: cada clase de datos como tabla (CSV) y como JSON, y los archivos almacenados.
export-contents = Dentro, README.txt dice en tu idioma qué es cada archivo y cada campo. No contiene contraseñas ni los secretos de las claves.
export-submit = Descargar todo

deletion-title = Eliminar la panadería
deletion-intro = No se elimina nada al momento. Si lo pides hoy, todo desaparece el { $date }, y hasta entonces puedes conservar tu panadería con un clic. Se eliminaría esto:
deletion-people = También desaparecen las cifras de uso, las claves, el registro de cambios, la suscripción y las cuentas de quienes no pertenecen a ninguna otra panadería.
deletion-name = El nombre de la panadería
deletion-name-help = Escribe «{ $bakery }» para confirmarlo.
deletion-bad-name = Este no es el nombre de la panadería. Las mayúsculas cuentan.
deletion-bad-password = Esta no es tu contraseña.
deletion-submit = Eliminar dentro de 30 días
deletion-asked-title = La panadería se va a eliminar
deletion-asked = El { $date } se elimina todo. Hasta entonces se puede leer y descargar todo, y puedes cambiar de idea.
deletion-keep = Conservar mi panadería
deletion-kept = Tu panadería se queda. No se elimina nada.
deletion-too-late = Ya es tarde: la panadería se está eliminando.
deletion-banner-label = Eliminación
deletion-banner = Esta panadería y todos sus datos se eliminan el { $date }.

# README.txt de una exportación.
export-readme-title = Datos de { $tenant }, { $date }, { $time }
export-readme-pairs = Cada clase de datos está dos veces: como tabla CSV para hojas de cálculo y como JSON para programas, con los mismos campos.
export-readme-times = Las horas son UTC, escritas como en 2025-01-19T10:30:00.000000Z. Un día es un día UTC.
export-readme-empty = Una celda vacía, o null en JSON, significa que no hay valor.
export-readme-formulas = En los archivos CSV, un texto que empieza por =, +, -, @ o un tabulador lleva delante un apóstrofo, para que ningún programa lo tome por una fórmula. En JSON está tal cual.
export-readme-files = Todo está como estaba en un mismo momento. No se incluyen las contraseñas ni los secretos de las claves de API.
# used: export-kind-*
export-kind-bakery = La propia panadería.
export-kind-members = Personas con acceso a la panadería.
export-kind-invitations = Personas invitadas.
export-kind-subscription = La suscripción.
export-kind-usage-caps = Lo que la persona titular permite por debajo de los límites del plan.
export-kind-locations = Locales.
export-kind-products = Productos.
export-kind-recipes = Recetas.
export-kind-suppliers = Proveedores.
export-kind-stored-files = Archivos almacenados: lo que se sabe de ellos. Su contenido está en la carpeta «files».
export-kind-usage-snapshots = El uso al final de cada día.
export-kind-usage-daily = Entrenamientos, previsiones y llamadas a la API contados cada día.
export-kind-usage-events = El libro de uso: cada cambio de un número que el plan limita.
export-kind-refused-attempts = Lo que el plan ha rechazado.
export-kind-api-tokens = Claves de API, sin sus secretos.
export-kind-audit = Quién cambió qué, y por qué.
export-kind-files = El contenido de los archivos almacenados, si está en el disco del servidor.
# used: export-field-*
export-field-id = identificador
export-field-name = nombre
export-field-country = país, dos letras (ISO 3166)
export-field-time-zone = zona horaria (IANA)
export-field-lang = idioma: en, es o eu
export-field-created-at = cuándo se creó o se incorporó
export-field-created-by = quién lo creó, como en audit
export-field-archived-at = cuándo se archivó; vacío mientras cuenta
export-field-version = sube con cada cambio
export-field-user-id = identificador de la persona
export-field-email = correo electrónico
export-field-role = owner (titular), manager (encargado) o staff (plantilla)
export-field-plan = starter, professional o enterprise
export-field-cycle = monthly (mensual) o yearly (anual)
export-field-state = trialing (a prueba), active (activa), past_due (factura vencida), cancelled (cancelada) o read_only (solo lectura)
export-field-period-start = cuándo empezó el periodo actual
export-field-renews-on = cuándo empieza el siguiente periodo
export-field-updated-at = cuándo cambió por última vez
export-field-metric = qué se cuenta
export-field-cap = el máximo permitido: cosas, llamadas, o bytes en storage_gb
export-field-bytes = tamaño en bytes
export-field-content-type = el tipo de contenido (tipo MIME); vacío si el contenido no está guardado
export-field-sha256 = el SHA-256 del contenido, en hexadecimal
export-field-uploaded-by = quién lo subió, como en audit
export-field-date = día UTC
export-field-value = número de cosas o llamadas; gigabytes en storage_gb
export-field-reported-at = cuándo lo comunicó un programa; vacío si lo contó Obrador
export-field-count = cuántos ese día
export-field-entity = identificador de la cosa que cambió
export-field-at = cuándo
export-field-delta = en cuánto: cosas, o bytes en storage_gb
export-field-requested = cuántos se pidieron
export-field-scopes = qué puede hacer
export-field-prefix = cómo empieza la clave
export-field-last-used-at = cuándo se usó por última vez, exacto a la hora
export-field-revoked-at = cuándo se revocó
export-field-actor = quién: user e identificador, token e identificador, o un comando
export-field-action = qué se hizo
export-field-before-json = cómo estaba
export-field-after-json = cómo está desde entonces
export-field-reason = por qué
export-field-code = número o nombre corto que se usa en la caja
export-field-category = categoría
export-field-price-cents = precio en céntimos, sin IVA
export-field-unit = a qué corresponde el precio
export-field-notes = notas
export-field-product-id = identificador del producto que se obtiene
export-field-yield-amount = cuánto sale
export-field-yield-unit = unidad del rendimiento
export-field-ingredients = ingredientes
export-field-allergens = alérgenos, separados por espacios
export-field-method = cómo se hace
export-field-contact = por quién preguntar
export-field-phone = número de teléfono
export-field-address = dirección
export-field-city = localidad
export-field-kept-at = cuándo se eligió que se pueda modificar con un plan menor

bakery-title = Datos de la panadería
bakery-lead = Aparecen en las facturas y en los informes. El idioma es el de los documentos de la panadería; cada persona elige el suyo.
bakery-saved = Guardado.
bakery-name = Nombre de la panadería
bakery-name-error = Ponle a la panadería un nombre de 100 caracteres como máximo.
bakery-country = País
bakery-country-choose = Elige uno
bakery-country-error = Elige el país.
bakery-time-zone = Zona horaria
bakery-time-zone-own = La habitual del país
bakery-time-zone-error = Elige una zona horaria de la lista.
bakery-lang = Idioma
bakery-vat = NIF-IVA
bakery-vat-help = Como lo escribe la agencia tributaria; aparece en tus facturas.
bakery-vat-none = ninguno
bakery-vat-form-error = Los NIF-IVA de este país tienen otra forma. Revísalo, por favor.
bakery-vat-control-error = El último carácter no encaja con el resto: hay alguno mal escrito.
bakery-conflict = Otra persona ha cambiado estos datos mientras tanto. Ahora está guardado esto:
bakery-conflict-text = Abajo está lo que has escrito. Guarda otra vez para sustituir lo guardado.

# used: country-*
country-ad = Andorra
country-at = Austria
country-be = Bélgica
country-bg = Bulgaria
country-ch = Suiza
country-cy = Chipre
country-cz = Chequia
country-de = Alemania
country-dk = Dinamarca
country-ee = Estonia
country-es = España
country-fi = Finlandia
country-fr = Francia
country-gb = Reino Unido
country-gr = Grecia
country-hr = Croacia
country-hu = Hungría
country-ie = Irlanda
country-is = Islandia
country-it = Italia
country-li = Liechtenstein
country-lt = Lituania
country-lu = Luxemburgo
country-lv = Letonia
country-mt = Malta
country-nl = Países Bajos
country-no = Noruega
country-pl = Polonia
country-pt = Portugal
country-ro = Rumanía
country-se = Suecia
country-si = Eslovenia
country-sk = Eslovaquia
export-field-vat-number = número de IVA
export-field-last-seen-at = cuándo estuvo la persona por última vez, exacto a la hora
export-field-invited-by = quién invitó, como en audit
export-field-expires-at = hasta cuándo está abierta la invitación o sirve la clave
export-field-accepted-at = cuándo se aceptó
tenants-asks-for = pide { $plan }
tenant-asks-for = { $by } pidió { $plan }: { $at }.
tenant-state-asking = Piden un plan
tenant-state-ended = Terminado
export-field-requested-plan = el plan pedido y aún sin respuesta
export-field-requested-by = quién lo pidió, como en audit
export-field-requested-at = cuándo se pidió
tenant-settle-request = Respondido, el plan sigue igual
# used: audit-subscription-ask-settled
audit-subscription-ask-settled = Petición de plan resuelta
