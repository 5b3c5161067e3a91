# Production: a day, its plan, the tracker of stages, a batch.
