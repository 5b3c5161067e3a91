-- What a bakery uses: the ledger, the snapshots taken from it, and what was refused.
-- A usage day is a UTC day, written as ISO text (2025-01-19).
-- What the tracker writes for all bakeries at once names no foreign key: its rows are selected from tenants, and
-- checking each of a million rows a night would cost more than writing it.

-- Append-only. `delta` is in ledger units: things, or bytes for storage_gb. `id` makes a repeated write harmless.
CREATE TABLE usage_events (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    metric TEXT NOT NULL
        CHECK (metric IN ('users', 'locations', 'products', 'recipes', 'suppliers', 'storage_gb')),
    entity TEXT NOT NULL,
    at BIGINT NOT NULL CHECK (at >= 0),
    delta BIGINT NOT NULL,
    id TEXT,
    UNIQUE (tenant_id, id)
);
-- Holds `delta` too, so that a sum never leaves the index.
CREATE INDEX usage_events_by_time ON usage_events (tenant_id, metric, at, delta);

-- The ledger's sum of everything before `through`: what is live is this and the few events since.
CREATE TABLE usage_levels (
    tenant_id TEXT NOT NULL,
    metric TEXT NOT NULL,
    through BIGINT NOT NULL,
    level BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, metric)
);

-- Counts that start again each day.
CREATE TABLE usage_daily (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    metric TEXT NOT NULL CHECK (metric IN ('training_jobs', 'forecasts', 'api_calls')),
    date TEXT NOT NULL,
    count BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, metric, date)
);

-- `value` is in the metric's own unit. `reported_at` is set where a value was reported through the API;
-- the tracker leaves such a row alone.
CREATE TABLE usage_snapshots (
    tenant_id TEXT NOT NULL,
    metric TEXT NOT NULL,
    date TEXT NOT NULL,
    value DOUBLE PRECISION NOT NULL,
    reported_at BIGINT,
    PRIMARY KEY (tenant_id, metric, date)
);

-- Goes up whenever a snapshot of the bakery changes, in the same transaction.
CREATE TABLE usage_versions (
    tenant_id TEXT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL
);

-- An attempt that the plan refused.
CREATE TABLE refused_attempts (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    metric TEXT NOT NULL,
    at BIGINT NOT NULL,
    id TEXT NOT NULL,
    requested BIGINT NOT NULL DEFAULT 1,
    PRIMARY KEY (tenant_id, metric, at, id)
);
