demo-reset-title = Rehacer la demo
demo-reset-what = Se tiran las cuatro panaderías de la demo, con todo lo que se ha cambiado en ellas, y se rellenan de nuevo, tres de ellas con un historial de 200 días.
demo-reset-sessions = Quien tenga la sesión abierta en la demo tendrá que volver a iniciarla.
demo-reset-submit = Tirar y rellenar de nuevo
demo-reset-running = La demo se está rehaciendo desde las { $time }. Tarda como mucho un minuto.
demo-reset-done = La demo se ha rehecho a las { $time }.
demo-reset-failed = A las { $time } no se ha podido rehacer la demo. El registro del servidor dice por qué.
demo-reset-look = Mirar otra vez
