-- A file that things are to be imported from, as text, until somebody confirms what the preview shows, at most a day.
CREATE TABLE catalogue_imports (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    id TEXT NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    encoding TEXT NOT NULL,
    lang TEXT NOT NULL,
    content TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX catalogue_imports_by_age ON catalogue_imports (created_at);
