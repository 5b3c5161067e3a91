-- Production: batches and the steps that were taken with them. Where a batch stands follows from both and is stored
-- nowhere. A quantity is a whole number of a small unit (milligrams, microlitres, thousandths of a piece) beside the unit
-- it is shown in; times are microseconds UTC.

-- How a recipe is made in time: minutes of each stage, 0 where it has none; the stage that is over when it is due; and as
-- part of another recipe, how long before that one it is ready: minutes, or a time of day so many days before.
CREATE TABLE recipe_timings (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    recipe_id TEXT NOT NULL,
    mixing_minutes BIGINT NOT NULL,
    proofing_minutes BIGINT NOT NULL,
    baking_minutes BIGINT NOT NULL,
    cooling_minutes BIGINT NOT NULL,
    packing_minutes BIGINT NOT NULL,
    until_stage TEXT NOT NULL,
    lead_minutes BIGINT NOT NULL,
    lead_days BIGINT,
    lead_by TEXT,
    version BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, recipe_id)
);

-- Names are those of the day on which it was planned: of its recipe, the location that it is for and that where it is made.
-- `dough` is what it weighs in milligrams, where that is known; `begins_at` and `ends_at` when its first stage is planned to
-- begin and its last to end. `booked_at` is when its ingredients were first taken out of stock, `over_at` when it was done or
-- stopped: both follow from steps, and lists are found by them. All batches of one plan have the key of its request.
CREATE TABLE batches (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    id TEXT NOT NULL,
    number BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    recipe_id TEXT NOT NULL,
    recipe_name TEXT NOT NULL,
    location_id TEXT,
    location_name TEXT,
    made_at_id TEXT,
    made_at_name TEXT,
    quantity BIGINT NOT NULL CHECK (quantity > 0),
    unit TEXT NOT NULL,
    dough BIGINT,
    begins_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    booked_at BIGINT,
    over_at BIGINT,
    request_key TEXT,
    request_sha256 TEXT,
    created_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, number)
);
CREATE INDEX batches_by_due ON batches (tenant_id, due_at, id);
CREATE INDEX batches_by_end ON batches (tenant_id, ends_at, id);
CREATE INDEX batches_by_request ON batches (tenant_id, request_key);

-- When each of its stages is planned.
CREATE TABLE batch_stages (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    batch_id TEXT NOT NULL,
    stage TEXT NOT NULL,
    begins_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, batch_id, stage),
    FOREIGN KEY (tenant_id, batch_id) REFERENCES batches (tenant_id, id)
);

-- The batches that go into it: preferments, dough bases.
CREATE TABLE batch_parents (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    batch_id TEXT NOT NULL,
    parent_id TEXT NOT NULL,
    PRIMARY KEY (tenant_id, batch_id, parent_id),
    FOREIGN KEY (tenant_id, batch_id) REFERENCES batches (tenant_id, id)
);
CREATE INDEX batch_parents_by_parent ON batch_parents (tenant_id, parent_id);

-- What is weighed in for it, as its recipe said that day.
CREATE TABLE batch_ingredients (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    batch_id TEXT NOT NULL,
    place BIGINT NOT NULL,
    ingredient_id TEXT NOT NULL,
    quantity BIGINT NOT NULL CHECK (quantity >= 0),
    unit TEXT NOT NULL,
    PRIMARY KEY (tenant_id, batch_id, place),
    FOREIGN KEY (tenant_id, batch_id) REFERENCES batches (tenant_id, id)
);

-- Append-only: what was done with it, each at the time at which it was done. `click_id` is how the screen called it, so
-- that the same click sent twice counts once; `person_id` by whom, where it was a person.
CREATE TABLE batch_steps (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    batch_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    click_id TEXT NOT NULL,
    step TEXT NOT NULL,
    stage TEXT,
    quantity BIGINT,
    unit TEXT,
    reason TEXT,
    person_id TEXT,
    actor TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, batch_id, version),
    UNIQUE (tenant_id, batch_id, click_id),
    FOREIGN KEY (tenant_id, batch_id) REFERENCES batches (tenant_id, id)
);

-- Into which batch a lot's movement took it; and why, where a count corrected what was written.
ALTER TABLE stock_movements ADD COLUMN batch_id TEXT;
ALTER TABLE stock_movements ADD COLUMN reason TEXT;
CREATE INDEX stock_movements_by_batch ON stock_movements (tenant_id, batch_id);

-- Append-only: the same of what is in no lot. What batches used that no lot had makes it less than nothing; a count corrects
-- it.
CREATE TABLE lotless_movements (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    id TEXT NOT NULL,
    ingredient_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    quantity BIGINT NOT NULL,
    unit TEXT NOT NULL,
    batch_id TEXT,
    reason TEXT,
    actor TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX lotless_movements_by_ingredient ON lotless_movements (tenant_id, ingredient_id, at);
CREATE INDEX lotless_movements_by_batch ON lotless_movements (tenant_id, batch_id);

-- Ovens, mixers and whatever else has only so many places. It holds so many batches, or so much of a small unit.
CREATE TABLE production_capacities (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    stage TEXT NOT NULL,
    location_id TEXT,
    holds BIGINT NOT NULL CHECK (holds > 0),
    unit TEXT,
    version BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

-- Goes up with every change of what a bakery makes and has in store: screens ask whether there is anything new by it.
CREATE TABLE production_versions (
    tenant_id TEXT NOT NULL PRIMARY KEY REFERENCES tenants (id),
    version BIGINT NOT NULL
);
