-- When the person of a session showed last that it is them: by signing in, or by their password once more. Sessions from
-- before have yet to.
ALTER TABLE sessions ADD COLUMN confirmed_at BIGINT NOT NULL DEFAULT 0;
