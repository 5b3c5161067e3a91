-- What is to be done by itself: a row is leased by one server at a time and done once.

-- `name` says what there is one of: the same asked for twice is one job. `payload` is JSON and emptied when the job is done.
-- A lease that has run out is another server's to take: whoever had it can no longer finish.
CREATE TABLE jobs (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL UNIQUE,
    tenant_id TEXT REFERENCES tenants (id),
    payload TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'failed')),
    due_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL DEFAULT 0,
    leased_by TEXT,
    leased_until BIGINT,
    last_error TEXT,
    created_at BIGINT NOT NULL,
    finished_at BIGINT
);
CREATE INDEX jobs_by_due ON jobs (state, due_at);
CREATE INDEX jobs_by_tenant ON jobs (tenant_id);

-- The moment from which a subscription's periods are counted.
ALTER TABLE subscriptions ADD COLUMN anchor_at BIGINT NOT NULL DEFAULT 0;
UPDATE subscriptions SET anchor_at = period_start;
CREATE INDEX subscriptions_by_end ON subscriptions (state, renews_on);

-- Which limits ahead owners were told of, once per metric, level and period. `calm_on` is the first day, in days since
-- 1970, on which a check found nothing ahead any more.
CREATE TABLE limit_notices (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    metric TEXT NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('warning', 'critical')),
    period_start BIGINT NOT NULL,
    told_at BIGINT NOT NULL,
    calm_on BIGINT,
    PRIMARY KEY (tenant_id, metric, level)
);

-- Does this person want mails about limits ahead?
ALTER TABLE memberships ADD COLUMN limit_mails BIGINT NOT NULL DEFAULT 1;
