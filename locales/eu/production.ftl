# Production: a day, its plan, the tracker of stages, a batch.
# used: stage-{mixing,proofing,baking,cooling,packing}
stage-mixing = Oratzea
stage-proofing = Hartzidura
stage-baking = Labekatzea
stage-cooling = Hoztea
stage-packing = Ontziratzea
# used: batch-status-{planned,mixing,proofing,baking,cooling,packing,done,stopped}
batch-status-planned = Planifikatuta
batch-status-mixing = Oratzen
batch-status-proofing = Hartzitzen
batch-status-baking = Labean
batch-status-cooling = Hozten
batch-status-packing = Ontziratzen
batch-status-done = Amaituta
batch-status-stopped = Geldituta
length-minutes = { $minutes } min
length-hours = { $hours } h
length-both = { $hours } h { $minutes } min
