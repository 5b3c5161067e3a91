-- What an owner allows the bakery below its plan. `cap` is in ledger units: things, calls, or bytes for storage_gb.
CREATE TABLE usage_caps (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    metric TEXT NOT NULL,
    cap BIGINT NOT NULL CHECK (cap >= 0),
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, metric)
);

-- A form that a limit refused, as it was typed: the way back from the preview and the plans leads to it.
CREATE TABLE form_drafts (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    user_id TEXT NOT NULL REFERENCES users (id),
    path TEXT NOT NULL,
    fields TEXT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, user_id, path)
);
