# Production: a day, its plan, the tracker of stages, a batch.
# used: stage-{mixing,proofing,baking,cooling,packing}
stage-mixing = Mixing
stage-proofing = Proofing
stage-baking = Baking
stage-cooling = Cooling
stage-packing = Packing
# used: batch-status-{planned,mixing,proofing,baking,cooling,packing,done,stopped}
batch-status-planned = Planned
batch-status-mixing = Mixing
batch-status-proofing = Proofing
batch-status-baking = Baking
batch-status-cooling = Cooling
batch-status-packing = Packing
batch-status-done = Done
batch-status-stopped = Stopped
length-minutes = { $minutes } min
length-hours = { $hours } h
length-both = { $hours } h { $minutes } min
