-- The demo's marks, and what an API key knows of itself.

-- One row, written by `obrador demo` while nothing but the demo was in the database: no other is served as a demo.
CREATE TABLE demo_database (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    marked_at BIGINT NOT NULL
);

-- The people whom the demo made: its sign-in lets in nobody else.
CREATE TABLE demo_people (
    user_id TEXT NOT NULL PRIMARY KEY REFERENCES users (id)
);
INSERT INTO demo_people (user_id)
SELECT u.id FROM users u
WHERE u.email LIKE '%@demo.obrador.example' AND EXISTS (
    SELECT 1 FROM audit a
    WHERE a.actor = 'demo' AND a.action = 'user.create' AND a.after_json LIKE '%"id":"' || u.id || '"%'
);
INSERT INTO demo_database (id, marked_at)
SELECT 1, MAX(a.at) FROM audit a
WHERE a.tenant_id = 'demo-starter' AND a.action = 'demo.whole'
  AND NOT EXISTS (
      SELECT 1 FROM tenants t WHERE t.id NOT IN ('demo-starter', 'demo-professional', 'demo-enterprise')
  )
  AND NOT EXISTS (SELECT 1 FROM users u WHERE u.id NOT IN (SELECT d.user_id FROM demo_people d))
GROUP BY a.action;

-- Who made a key, as an audit row calls them; why, where that had to be said; and when it ends, if it does.
ALTER TABLE api_tokens ADD COLUMN created_by TEXT;
ALTER TABLE api_tokens ADD COLUMN reason TEXT;
ALTER TABLE api_tokens ADD COLUMN expires_at BIGINT;
-- 1: made when tenant:admin reached the team and the export, too. `told_at`: its bakery was told that it no longer does.
ALTER TABLE api_tokens ADD COLUMN scopes_version BIGINT NOT NULL DEFAULT 1;
ALTER TABLE api_tokens ADD COLUMN told_at BIGINT;

-- The audit trail knows who made a key. Apart from each other, so that each finds its rows by the index.
UPDATE api_tokens SET created_by = (
    SELECT MIN(a.actor) FROM audit a
    WHERE a.tenant_id = api_tokens.tenant_id AND a.action = 'token.create'
      AND a.after_json LIKE '%"id":"' || api_tokens.id || '"%'
) WHERE tenant_id IS NOT NULL;
UPDATE api_tokens SET created_by = (
    SELECT MIN(a.actor) FROM audit a
    WHERE a.tenant_id IS NULL AND a.action = 'token.create'
      AND a.after_json LIKE '%"id":"' || api_tokens.id || '"%'
) WHERE tenant_id IS NULL;

-- A key makes no owner: what one offered before, nobody takes any more.
UPDATE invitations SET revoked_at = created_at
WHERE role = 'owner' AND invited_by LIKE 'token:%' AND accepted_at IS NULL AND revoked_at IS NULL;
