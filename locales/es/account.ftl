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
demo-first-days = Los primeros días

account-title = Tu cuenta
account-saved = Guardado.
account-name = Nombre
account-bakery = Panadería
account-role = Función
sessions-title = ¿Tienes sesiones abiertas en otros dispositivos?
sessions-intro = Aquí cierras todas tus sesiones, en todos los dispositivos, incluida esta.
sign-out-everywhere = Cerrar todas las sesiones

# used: sign-up-description
sign-up-title = Prueba Obrador durante 14 días
sign-up-description = Abre una cuenta para tu panadería y prueba el plan Professional durante 14 días, sin tarjeta.
sign-up-lead = Tu panadería tendrá el plan Professional durante 14 días. Después, tú decides.
sign-up-bakery = Tu panadería
sign-up-person = Tus datos
sign-up-terms = He leído qué se guarda sobre mí y sobre mi panadería.
sign-up-terms-link = Qué se guarda, en palabras sencillas (se abre en otra pestaña)
sign-up-terms-error = Lee qué se guarda y marca la casilla, por favor.
sign-up-submit = Empezar la prueba
sign-up-no-card = Sin tarjeta ni permanencia: si no decides nada, la prueba simplemente termina.
sign-up-have-account = ¿Ya tienes una cuenta?
sign-in-no-account = ¿Tu panadería todavía no tiene cuenta?
form-wrong = Hay que revisar algunos campos. Todavía no se ha guardado nada.
person-name = Tu nombre
person-name-error = Escribe tu nombre, con 100 caracteres como máximo.
person-email-taken = Ya hay una cuenta con este correo. Inicia sesión o pon una contraseña nueva.
person-password-help = Al menos 10 caracteres. Una frase corta es fácil de recordar y difícil de adivinar.
person-password-length = Una contraseña tiene al menos 10 caracteres.
person-password-guessable = Esta contraseña es fácil de adivinar. Elige otra, por favor.
person-password-wrong = Esta no es la contraseña de esa cuenta.
field-optional = { $field } (opcional)

mails-are-logged = Aquí no hay servidor de correo: los mensajes, con sus enlaces, se escriben en el registro del servidor.
no-mail = Para esto hace falta un correo, y no se puede enviar ninguno
no-mail-text = Aquí no hay ningún servidor de correo configurado. Quien gestione Obrador para ti puede cambiarlo (OBRADOR_SMTP_URL), o abrir tu cuenta y ponerte una contraseña.
error-too-many-mails = Ya son suficientes correos por ahora
# used: error-too-many-mails-text
error-too-many-mails-text = Hemos enviado varios correos a esta dirección en los últimos minutos. Mira también en la carpeta de correo no deseado y vuelve a probar dentro de un cuarto de hora.

verify-title = ¿Es tuya esta dirección?
verify-text = Un clic, y sabremos que nuestros correos te llegan.
verify-submit = Sí, es mía
verify-done = Gracias, tu dirección está confirmada
verify-done-text = A partir de ahora puedes invitar a tu equipo.
verify-spent-text = Cada enlace sirve una sola vez, durante 48 horas. Quizá tu dirección ya esté confirmada: lo verás en tu cuenta, que también envía un enlace nuevo.
link-spent = Este enlace ya no sirve
unverified-title = Confirma tu correo electrónico, por favor
unverified-text = Hasta entonces no puedes invitar a nadie. El enlace del correo sirve durante 48 horas.
unverified-submit = Enviar el correo otra vez
unverified-sent = El correo está en camino.

forgot-link = ¿Has olvidado tu contraseña?
forgot-title = Una contraseña nueva
forgot-lead = Te enviamos un correo con un enlace para poner una contraseña nueva.
forgot-submit = Enviarme el enlace
forgot-sent = Mira tu correo
forgot-sent-text = Si hay una cuenta con la dirección { $email }, le hemos enviado un correo. Su enlace sirve durante una hora.
reset-title = Pon una contraseña nueva
reset-lead = Así se cierran todas tus sesiones, en todos los dispositivos.
reset-password = Contraseña nueva
reset-submit = Guardar la contraseña
reset-done = Tu contraseña nueva está guardada. Inicia sesión con ella.
reset-spent-text = Cada enlace sirve una sola vez, durante una hora. Pide uno nuevo.

welcome-title = Te damos la bienvenida
# used: welcome-{usage,keys}-text
welcome-trial = Tu panadería puede usar todo lo que incluye el plan { $plan } hasta el { $day }. Sin tarjeta, y nada se renueva solo.
welcome-verify = Hemos enviado un correo a { $email }. Abre su enlace, para que sepamos que te llega.
welcome-usage = Ver el plan y el uso
welcome-usage-text = Cuánto usa tu panadería y cuándo se llegaría a un límite.
welcome-keys = Conectar otro programa
welcome-keys-text = Con una clave de API, tu caja o tu contabilidad pueden leer tu uso.

# used: mail-{verify,reset,password-changed,invitation,invitation-from-us,scopes}-{subject,text,button,after}
mail-greeting = Hola:
mail-greeting-name = Hola, { $name }:
mail-verify-subject = Confirma tu correo electrónico
mail-verify-text = Te damos la bienvenida a Obrador. Demuéstranos que esta dirección es tuya.
mail-verify-button = Confirmar la dirección
mail-verify-after = El enlace sirve una sola vez, durante 48 horas. Si no has abierto ninguna cuenta en Obrador, no tienes que hacer nada.
mail-reset-subject = Tu contraseña nueva de Obrador
mail-reset-text = Alguien, esperamos que tú, ha pedido una contraseña nueva.
mail-reset-button = Poner una contraseña nueva
mail-reset-after = El enlace sirve una sola vez, durante una hora. Si no has sido tú, no tienes que hacer nada: tu contraseña sigue como estaba.
mail-password-changed-subject = Tu contraseña ha cambiado
mail-password-changed-text = Tu contraseña de Obrador acaba de cambiar y se han cerrado todas tus sesiones. Si has sido tú, todo está bien.
mail-password-changed-button = No he sido yo: poner otra contraseña
mail-password-changed-after = Si no has sido tú, avisa también a la persona titular de tu panadería.

mail-scopes-subject = Algunas de tus claves de API ya pueden hacer menos
mail-scopes-text = { $bakery } tiene claves de API con el ámbito { $before }: { $keys }. Hasta ahora llegaban también al equipo y a la exportación de todos los datos, y eso no se decía al crearlas. Desde ahora, una clave necesita { $team } o { $export } para eso. Todo lo demás sigue igual.
mail-scopes-button = Ver las claves de API
mail-scopes-after = Si un programa tuyo invita a gente o exporta datos, crea para él una clave nueva con el ámbito que necesite y revoca la antigua. Si no, no tienes que hacer nada.
sign-in-form-waits = Tu sesión está cerrada. Lo que escribiste no se ha guardado: inicia sesión y tu formulario volverá tal como lo dejaste.
sign-in-button-waits = Tu sesión está cerrada y no se ha cambiado nada. Inicia sesión y volverás a la página.
limit-mails-title = Correos sobre límites
limit-mails-text = Cuando se acerca un límite de { $bakery }, te escribimos con su fecha, y otra vez cuando está muy cerca: un aviso de cada tipo por periodo de facturación, salvo que entretanto se haya aliviado.
limit-mails-label = Avisarme por correo cuando se acerque un límite
limit-mails-unverified = Los recibirás cuando hayas confirmado tu correo electrónico.

account-password = Cambiar la contraseña
account-password-intro = Se cerrará la sesión en todos tus demás dispositivos y te avisaremos por correo.
account-password-intro-untold = Se cerrará la sesión en todos tus demás dispositivos.
account-password-old = Contraseña actual
account-password-new = Contraseña nueva
account-password-submit = Cambiarla
account-password-changed = La contraseña ha cambiado. Tus demás dispositivos ya no tienen la sesión abierta.

# What gives access away or takes data along asks for the password once more.
confirm-title = ¿Eres tú?
confirm-text = Lo que viene ahora da acceso a otros o se lleva datos. Hace un rato que no escribes tu contraseña: vuelve a escribirla aquí. Lo que has rellenado se conserva.
confirm-submit = Seguir
confirm-wrong = Esta no es tu contraseña.
