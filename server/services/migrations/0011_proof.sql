-- What proves that something may be deleted.

-- Which database this is: one row, written once. A copy or a backup of it has the same identity; the generation, which
-- the folder of stored files is told too, says which of the two is older.
CREATE TABLE installation (
    one BIGINT NOT NULL PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    files_generation BIGINT NOT NULL DEFAULT 0
);

-- Contents of stored files that no row names: on their way in, or let go. After a grace the sweep takes those, and no
-- others. The bakery may be gone before them, so there is no foreign key.
CREATE TABLE files_let_go (
    tenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    why TEXT NOT NULL CHECK (why IN ('upload', 'archive', 'purge', 'reset', 'claim')),
    at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX files_let_go_by_age ON files_let_go (at);

-- Identifiers of purged bakeries, hashed: none is given to another bakery.
CREATE TABLE purged_tenants (
    tenant_sha256 TEXT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL
);
-- Those purged before this table was there; the audit row ends with the hash.
INSERT INTO purged_tenants (tenant_sha256, at)
SELECT substr(after_json, length(after_json) - 65, 64), MIN(at) FROM audit
WHERE action = 'tenant.deleted'
  AND after_json LIKE '%"tenant_sha256":"' || substr(after_json, length(after_json) - 65, 64) || '"}'
GROUP BY substr(after_json, length(after_json) - 65, 64);
