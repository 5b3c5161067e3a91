-- What an owner allows the bakery below its plan. `cap` is in ledger units: things, calls, or bytes for storage_gb.
CREATE TABLE usage_caps (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    metric TEXT NOT NULL,
    cap BIGINT NOT NULL CHECK (cap >= 0),
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, metric)
);
