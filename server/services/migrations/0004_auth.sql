-- Signing up, verifying an e-mail address, a new password, and the team.

ALTER TABLE tenants ADD COLUMN vat_number TEXT;

-- Null until somebody followed a link in a mail to the address. Those made by the operator are vouched for.
ALTER TABLE users ADD COLUMN email_verified_at BIGINT;
UPDATE users SET email_verified_at = created_at;

-- To the hour; it outlives the session.
ALTER TABLE memberships ADD COLUMN last_seen_at BIGINT;

-- Links that work once. Only the SHA-256 of the secret in them is kept.
CREATE TABLE user_links (
    secret_sha256 TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('verify_email', 'reset_password')),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX user_links_by_user ON user_links (user_id);
CREATE INDEX user_links_by_expiry ON user_links (expires_at);

-- Open while neither accepted nor revoked nor expired. `secret_sha256` is replaced when it is sent again.
CREATE TABLE invitations (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    id TEXT NOT NULL,
    email TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('owner', 'manager', 'staff')),
    lang TEXT NOT NULL,
    secret_sha256 TEXT NOT NULL UNIQUE,
    invited_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    accepted_at BIGINT,
    revoked_at BIGINT,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX invitations_by_time ON invitations (tenant_id, created_at);
