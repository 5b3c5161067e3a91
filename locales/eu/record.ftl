# The dialog that shows one thing above its list.
record-close = Itxi
record-unsaved = Gorde gabeko aldaketak dituzu.
record-stay = Jarraitu editatzen
record-leave = Baztertu
record-not-sent = Ez da erantzunik iritsi: konexiorik gabe zaudela dirudi. Idatzitakoa hemen dago oraindik; saiatu berriro une batean.
record-edit = Aldatu
record-nothing = Oraindik ez dakigu besterik.
