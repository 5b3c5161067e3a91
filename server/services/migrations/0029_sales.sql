-- What shops sell in a day. Amounts are thousandths of a piece; days are the bakery's own, as ISO text.

-- One row a product, shop and day; an empty location is the one shop of a bakery that has no locations. `sources` are short
-- hashes of what was added to it since it was last replaced, each in colons: the same file adds nothing twice.
CREATE TABLE daily_sales (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    product_id TEXT NOT NULL,
    location_id TEXT NOT NULL,
    day TEXT NOT NULL,
    sold BIGINT NOT NULL CHECK (sold >= 0),
    made BIGINT CHECK (made >= 0),
    unsold BIGINT CHECK (unsold >= 0),
    sold_out BIGINT NOT NULL,
    sources TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, product_id, location_id, day)
);
CREATE INDEX daily_sales_by_day ON daily_sales (tenant_id, day, location_id);

-- Days on which a shop was closed. One without sales and without a row here is a day of which nobody knows.
CREATE TABLE closed_days (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    location_id TEXT NOT NULL,
    day TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, location_id, day)
);
CREATE INDEX closed_days_by_day ON closed_days (tenant_id, day);

-- Goes up with every change of a bakery's sales and closed days.
CREATE TABLE sales_versions (
    tenant_id TEXT NOT NULL PRIMARY KEY REFERENCES tenants (id),
    version BIGINT NOT NULL
);
