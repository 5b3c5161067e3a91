# Production: a day, its plan, the tracker of stages, a batch.
# used: stage-{mixing,proofing,baking,cooling,packing}
stage-mixing = Amasado
stage-proofing = Fermentación
stage-baking = Horneado
stage-cooling = Enfriado
stage-packing = Envasado
# used: batch-status-{planned,mixing,proofing,baking,cooling,packing,done,stopped}
batch-status-planned = Planificada
batch-status-mixing = Amasado
batch-status-proofing = Fermentación
batch-status-baking = Horneado
batch-status-cooling = Enfriado
batch-status-packing = Envasado
batch-status-done = Terminada
batch-status-stopped = Detenida
length-minutes = { $minutes } min
length-hours = { $hours } h
length-both = { $hours } h { $minutes } min
