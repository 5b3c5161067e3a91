-- What was typed into a form that belongs to another bakery or person than who sent it, for a week. `tenant_id` is the
-- bakery the form belongs to, where its keeper is in it.
CREATE TABLE kept_forms (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id),
    tenant_id TEXT,
    action TEXT NOT NULL,
    page TEXT NOT NULL,
    fields TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX kept_forms_by_user ON kept_forms (user_id, created_at);
