-- What recipes are made of. A quantity is a whole number of a small unit (milligrams, microlitres, thousandths of a piece)
-- beside the unit it is shown in; the price is that of a pack, or of one unit where there is none.
CREATE TABLE ingredients (
    tenant_id TEXT NOT NULL REFERENCES tenants (id),
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    code TEXT,
    category TEXT,
    pack_name TEXT,
    pack_size BIGINT,
    pack_size_unit TEXT,
    price_cents BIGINT,
    vat_basis_points BIGINT,
    supplier_id TEXT,
    minimum_stock BIGINT,
    minimum_stock_unit TEXT,
    shelf_life_days BIGINT,
    is_flour BIGINT,
    allergens TEXT,
    notes TEXT,
    search TEXT NOT NULL DEFAULT '',
    name_folded TEXT NOT NULL DEFAULT '',
    version BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    changed_at BIGINT,
    archived_at BIGINT,
    kept_at BIGINT,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX ingredients_by_name ON ingredients (tenant_id, name_folded, id);
CREATE INDEX ingredients_by_age ON ingredients (tenant_id, created_at, id);
CREATE INDEX ingredients_by_supplier ON ingredients (tenant_id, supplier_id);
