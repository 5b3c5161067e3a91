-- The plan that an owner asks for, until the operator sets one.
ALTER TABLE subscriptions ADD COLUMN requested_plan TEXT;
ALTER TABLE subscriptions ADD COLUMN requested_by TEXT;
ALTER TABLE subscriptions ADD COLUMN requested_at BIGINT;
