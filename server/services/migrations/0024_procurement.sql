-- Purchase orders, what came of them, and the lots that are in store. A quantity is a whole number of a small unit
-- (milligrams, microlitres, thousandths of a piece) beside the unit it is shown in; money is in cents without VAT.

-- Names are those of the day on which the order was written. `authors` are the people who had a hand in it, separated by
-- spaces; `net_cents` is what the lines cost, for lists.
CREATE TABLE purchase_orders (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    id TEXT NOT NULL,
    number BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'pending_approval', 'approved', 'rejected', 'sent', 'partially_received',
        'received', 'cancelled')),
    supplier_id TEXT NOT NULL,
    supplier_name TEXT NOT NULL,
    location_id TEXT,
    location_name TEXT,
    needed_by TEXT,
    notes TEXT,
    authors TEXT NOT NULL DEFAULT '',
    approved_by TEXT,
    approved_at BIGINT,
    approved_how TEXT,
    approved_for TEXT,
    reason TEXT,
    net_cents BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, number)
);
CREATE INDEX purchase_orders_by_age ON purchase_orders (tenant_id, created_at, id);
CREATE INDEX purchase_orders_by_state ON purchase_orders (tenant_id, state, created_at, id);

-- `received` is the sum of the lots that came for the line.
CREATE TABLE purchase_order_lines (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    id TEXT NOT NULL,
    order_id TEXT NOT NULL,
    place BIGINT NOT NULL,
    ingredient_id TEXT NOT NULL,
    name TEXT NOT NULL,
    quantity BIGINT NOT NULL CHECK (quantity > 0),
    unit TEXT NOT NULL,
    pack_name TEXT,
    pack_size BIGINT,
    pack_size_unit TEXT,
    price_cents BIGINT NOT NULL CHECK (price_cents >= 0),
    vat_basis_points BIGINT NOT NULL,
    received BIGINT NOT NULL DEFAULT 0 CHECK (received >= 0),
    closed_reason TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, order_id) REFERENCES purchase_orders (tenant_id, id)
);
CREATE INDEX purchase_order_lines_by_order ON purchase_order_lines (tenant_id, order_id, place);

-- Append-only: what happened to an order, in its order.
CREATE TABLE purchase_order_history (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    order_id TEXT NOT NULL,
    place BIGINT NOT NULL,
    event TEXT NOT NULL,
    how TEXT,
    in_place_of TEXT,
    line_id TEXT,
    reason TEXT,
    actor TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, order_id, place),
    FOREIGN KEY (tenant_id, order_id) REFERENCES purchase_orders (tenant_id, id)
);

-- `request_key` is what whoever entered it called their request, so that the same sent twice is entered once;
-- `request_sha256` tells whether it is the same.
CREATE TABLE goods_receipts (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    id TEXT NOT NULL,
    order_id TEXT NOT NULL,
    number BIGINT NOT NULL,
    request_key TEXT NOT NULL,
    request_sha256 TEXT NOT NULL,
    received_by TEXT NOT NULL,
    received_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, order_id, number),
    UNIQUE (tenant_id, order_id, request_key),
    FOREIGN KEY (tenant_id, order_id) REFERENCES purchase_orders (tenant_id, id)
);

-- What came in a receipt, lot by lot, and what is left of it: what came and the sum of the movements since. A lot that was
-- made otherwise has no receipt.
CREATE TABLE stock_lots (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    id TEXT NOT NULL,
    ingredient_id TEXT NOT NULL,
    receipt_id TEXT,
    line_id TEXT,
    place BIGINT NOT NULL,
    code TEXT,
    best_before TEXT,
    location_id TEXT,
    received BIGINT NOT NULL CHECK (received > 0),
    remaining BIGINT NOT NULL CHECK (remaining >= 0 AND remaining <= received),
    unit TEXT NOT NULL,
    received_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, receipt_id) REFERENCES goods_receipts (tenant_id, id)
);
CREATE INDEX stock_lots_by_receipt ON stock_lots (tenant_id, receipt_id);
CREATE INDEX stock_lots_by_ingredient ON stock_lots (tenant_id, ingredient_id, best_before);

-- Append-only: each change of a lot, in its small unit; the first is that it came.
CREATE TABLE stock_movements (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    id TEXT NOT NULL,
    lot_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    quantity BIGINT NOT NULL,
    actor TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, lot_id) REFERENCES stock_lots (tenant_id, id)
);
CREATE INDEX stock_movements_by_lot ON stock_movements (tenant_id, lot_id, at);

-- How much more than was ordered may come, and the version of all settings below.
CREATE TABLE procurement_settings (
    tenant_id TEXT NOT NULL PRIMARY KEY REFERENCES tenants (id),
    tolerance_basis_points BIGINT NOT NULL,
    version BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);

-- Who approves up to which amount, the smallest first; the last has none. `people` are separated by spaces.
CREATE TABLE approval_tiers (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    place BIGINT NOT NULL,
    up_to_cents BIGINT,
    approvers TEXT NOT NULL CHECK (approvers IN ('not_needed', 'managers', 'owners', 'people')),
    people TEXT,
    PRIMARY KEY (tenant_id, place)
);

-- Who stands in for whom, up to and with which day.
CREATE TABLE approval_delegations (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    place BIGINT NOT NULL,
    away TEXT NOT NULL,
    stands_in TEXT NOT NULL,
    until TEXT NOT NULL,
    PRIMARY KEY (tenant_id, place)
);
