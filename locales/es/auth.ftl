# used: sign-in-description
sign-in-title = Iniciar sesión
sign-in-submit = Iniciar sesión
sign-in-description = Inicia sesión para ver cuánto usa tu panadería de su plan.
sign-in-wrong = El correo electrónico y la contraseña no coinciden. Revisa los dos, por favor.
sign-in-too-many =
    { $count ->
        [one] Demasiados intentos. Vuelve a probar dentro de un minuto.
       *[other] Demasiados intentos. Vuelve a probar dentro de { $minutes } minutos.
    }
sign-in-unavailable = Ahora mismo no podemos iniciar tu sesión: el almacén de datos no responde. Vuelve a probar dentro de un minuto.
email = Correo electrónico
email-error = Escribe tu correo electrónico; por ejemplo, ana@example.com.
password = Contraseña
password-error = Escribe tu contraseña.

demo-sign-in-title = Echa un vistazo sin tener cuenta
demo-sign-in-intro = Con un clic entras en una panadería inventada. Nada de lo que hagas aquí le llega a nadie.
demo-operator = Administración de la plataforma

account-title = Tu cuenta
account-saved = Guardado.
account-name = Nombre
account-bakery = Panadería
account-role = Función
sessions-title = ¿Tienes sesiones abiertas en otros dispositivos?
sessions-intro = Aquí cierras todas tus sesiones, en todos los dispositivos, incluida esta.
sign-out-everywhere = Cerrar todas las sesiones

keys-title = Claves de API
keys-lead = Deja que otro programa lea o registre el uso de tu panadería.
keys-none = Todavía no hay ninguna clave de API.
keys-name = Nombre
keys-name-help = Para que la reconozcas más adelante; por ejemplo, «caja» o «contabilidad».
keys-name-error = Ponle a la clave un nombre de 80 caracteres como máximo.
keys-scopes = Qué puede hacer
keys-scopes-error = Elige al menos una cosa que la clave pueda hacer.
keys-scopes-unknown = A una clave no se le puede dar esto: { $scopes }. Elige entre las opciones de esta lista.
keys-created = Creada el
keys-last-used = Último uso
keys-never-used = nunca
keys-new = Una clave nueva
keys-create = Crear la clave
keys-made = Esta es tu clave nueva. Cópiala ahora: no se volverá a mostrar.
keys-again = Este formulario ya se había enviado y su clave se creó entonces. Si no la copiaste, revoca esa clave y crea otra.
keys-revoke = Revocar
keys-revoke-label = Revocar la clave «{ $name }»
keys-revoked = La clave está revocada. Ningún programa puede usarla ya.
scope-usage-read = leer el uso y las previsiones
scope-usage-write = registrar el uso
scope-tenant-admin = administrar la panadería
