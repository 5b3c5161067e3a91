-- Demand: what was learned of each product's sales, and what it is expected to sell.

-- A training is asked for, works through a bakery's products and ends. `done` of `series` are worked through; `through` and
-- `sales_version` say what was known when it began: begun anew with the same it goes on. `low` and `high` are how far a day's
-- total lay from what was expected of it. `forecast` says what became of the forecast that follows.
CREATE TABLE trainings (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    id TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
    done BIGINT NOT NULL DEFAULT 0,
    series BIGINT,
    asked_by TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    begun_at BIGINT,
    ended_at BIGINT,
    through TEXT,
    sales_version BIGINT,
    low DOUBLE PRECISION,
    high DOUBLE PRECISION,
    forecast TEXT,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX trainings_by_time ON trainings (tenant_id, asked_at);
-- One at a time.
CREATE UNIQUE INDEX trainings_open ON trainings (tenant_id) WHERE state IN ('waiting', 'running');

-- What a training learned of a product in a shop (an empty one is nowhere in particular), or why it did not. `learned` and
-- `earned` are JSON; `best_level` is the service level that pays best; `missing` names what of price and cost is not known.
CREATE TABLE training_results (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    training_id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    location_id TEXT NOT NULL,
    model TEXT,
    learned TEXT,
    earned TEXT,
    level DOUBLE PRECISION,
    best_level DOUBLE PRECISION,
    missing TEXT,
    reason TEXT,
    have_days BIGINT,
    need_days BIGINT,
    PRIMARY KEY (tenant_id, training_id, product_id, location_id)
);

-- A forecast of all products, whole once it has ended; it counts from then on. `pruned_at`: what a later one says better is gone.
CREATE TABLE demand_runs (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    id TEXT NOT NULL,
    training_id TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    made_on TEXT NOT NULL,
    made_by TEXT NOT NULL,
    ended_at BIGINT,
    days BIGINT NOT NULL,
    series BIGINT NOT NULL,
    sales_version BIGINT NOT NULL,
    low DOUBLE PRECISION,
    high DOUBLE PRECISION,
    pruned_at BIGINT,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX demand_runs_by_time ON demand_runs (tenant_id, made_at);
CREATE INDEX demand_runs_by_pruned ON demand_runs (pruned_at, made_at);

-- What a product is expected to sell on a day, in pieces.
CREATE TABLE demand_forecasts (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    run_id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    location_id TEXT NOT NULL,
    day TEXT NOT NULL,
    closed BIGINT NOT NULL,
    p10 DOUBLE PRECISION NOT NULL,
    p50 DOUBLE PRECISION NOT NULL,
    p90 DOUBLE PRECISION NOT NULL,
    mean DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (tenant_id, run_id, product_id, location_id, day)
);
CREATE INDEX demand_forecasts_by_day ON demand_forecasts (tenant_id, run_id, day);

-- On how many of ten days all who ask for a product shall get it, where somebody said so.
CREATE TABLE service_levels (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    product_id TEXT NOT NULL,
    share DOUBLE PRECISION NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, product_id)
);
