demo-reset-title = Berregin demoa
demo-reset-what = Demoko lau okindegiak botatzen dira, haietan aldatutako guztiarekin, eta berriro betetzen dira, haietako hiru 200 eguneko historialarekin.
demo-reset-sessions = Demoan saioa hasita duenak berriro hasi beharko du.
demo-reset-submit = Bota eta bete berriro
demo-reset-running = Demoa berregiten ari da. Hasiera: { $time }. Gehienez minutu bat behar du.
demo-reset-done = Demoa berregin da. Ordua: { $time }.
demo-reset-failed = Ezin izan da demoa berregin. Ordua: { $time }. Zerbitzariaren erregistroak dio zergatik.
demo-reset-look = Begiratu berriro
