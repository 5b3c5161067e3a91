# Production: how long recipes take, ovens and mixers, stock counts, recall.
