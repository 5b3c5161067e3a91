# The frame of every page.
skip-to-content = Saltar al contenido
nav-label = Principal
nav-home = Inicio
nav-pricing = Precios
nav-roi = Cuánto te aporta
nav-sign-in = Iniciar sesión
nav-open-app = Abrir Obrador
nav-sign-up = Probar gratis
nav-subscription = Plan y uso
nav-catalogue = Catálogo
nav-api-keys = Claves de API
nav-team = Equipo
nav-bakery = Datos de la panadería
nav-account = Tu cuenta
nav-api-docs = Referencia de la API
# used: nav-api-docs-description
nav-api-docs-description = Cada llamada de la API, con lo que recibe y lo que responde: uso y previsiones, lo que incluye el plan, catálogo, equipo y exportaciones.
nav-privacy = Privacidad
language = Idioma
platform = Plataforma
sign-out = Cerrar sesión
save = Guardar
close = Cerrar
undo = Deshacer
breadcrumb = Dónde estás
menu = Menú
theme = Colores
theme-system = Los del dispositivo
theme-light = Claros
theme-dark = Oscuros
footer-help = Ayuda
footer-contact = Contacto
footer-imprint = Aviso legal
footer-terms = Condiciones de uso
footer-privacy-policy = Política de privacidad
footer-what = Obrador, lo que hay detrás del mostrador de tu panadería.
demo-ribbon = Demo: estas panaderías son inventadas. Su crecimiento sigue las cifras diarias de una tienda real.
demo = Demo

role-owner = Titular
role-manager = Responsable
role-staff = Personal
role-platform-operator = Administración de la plataforma

# used: error-{bad-request,search,not-found,forbidden,busy,unavailable,internal,cross-site}-text
error-back = Volver al inicio
error-bad-request = No hemos podido leer esto
error-bad-request-text = La dirección o el formulario contiene algo que no entendemos. Vuelve atrás e inténtalo de nuevo.
error-search = Esta búsqueda es demasiado larga
error-search-text = Vuelve atrás y busca con menos palabras.
error-not-found = Esta página no existe
error-not-found-text = Puede que la dirección esté mal escrita o que la página haya cambiado de sitio.
error-forbidden = Esta página no entra en tus funciones
error-forbidden-text = Los precios y la suscripción son para titulares y responsables. Si los necesitas, habla con la persona titular de tu panadería.
error-unavailable = Ahora mismo no podemos leer tus datos
error-unavailable-text = El almacén de datos no responde. No se ha perdido nada. Vuelve a probar dentro de un minuto.
error-busy = Ahora mismo hay mucho en marcha
error-busy-text = Ahora mismo no cabe más de esto a la vez, en tu panadería o en total. No se ha perdido nada. Vuelve a probar dentro de unos segundos.
error-internal = Algo ha fallado por nuestra parte
error-internal-text = El fallo ha quedado registrado. Vuelve a intentarlo, por favor.
error-cross-site = Este formulario viene de otro sitio web
error-cross-site-text = Por tu seguridad, no se ha cambiado nada. Abre otra vez la página y hazlo allí de nuevo.
error-demo-choice = La demo no tiene esa panadería o esa función
error-demo-choice-text = Elige una de las panaderías y funciones de la página de inicio de sesión.
error-demo-nobody = Ya nadie de la demo tiene esta función
error-demo-nobody-text = Entra con otra función o vuelve a crear la demo.
error-misdirected = Esta demo solo responde en su propio equipo
error-misdirected-text = Deja entrar a cualquiera, así que no admite otro nombre. Ábrela en http://127.0.0.1 o http://localhost, con su puerto.

# What somebody finds who may not see prices.
home-title = Te damos la bienvenida, { $name }
home-staff = Tu panadería usa Obrador. El plan y el uso solo los ven titulares y responsables.

# What a server function answers.
function-signed-out = La sesión está cerrada. Inicia sesión y vuelve.
function-other-bakery = Esta página la abrió otra persona o es de otra panadería. Vuelve a cargarla.
function-forbidden = Tu función no te permite hacer eso.
function-gone = Eso ya no existe.
function-too-many = Demasiadas consultas en un minuto. Espera un poco.
function-not-covered = Tu plan no lo incluye.

wish-failed = No ha funcionado. Vuelve a intentarlo.
