-- The platform's operator, and bakeries that leave.

-- Why an operator changed something.
ALTER TABLE audit ADD COLUMN reason TEXT;

-- Asked for, and not yet done: from `delete_after` on, the purge takes the bakery with everything it has.
CREATE TABLE tenant_deletions (
    tenant_id TEXT NOT NULL PRIMARY KEY REFERENCES tenants (id),
    requested_by TEXT NOT NULL,
    deletion_requested_at BIGINT NOT NULL,
    delete_after BIGINT NOT NULL
);
CREATE INDEX tenant_deletions_by_time ON tenant_deletions (delete_after);

-- The operator's list is read page by page, in these orders.
CREATE INDEX tenants_by_name ON tenants (lower(name), id);
CREATE INDEX tenants_by_age ON tenants (created_at, id);
CREATE INDEX subscriptions_by_state ON subscriptions (state, plan);
CREATE INDEX sessions_by_tenant ON sessions (tenant_id, last_seen_at);
