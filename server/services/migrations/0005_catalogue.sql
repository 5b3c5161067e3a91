-- What products, recipes, suppliers and locations consist of. `search` is folded by the program and begins with the
-- name; `kept_at` marks what an owner chose to stay writable on a plan that allows less than there is.

ALTER TABLE products ADD COLUMN code TEXT;
ALTER TABLE products ADD COLUMN category TEXT;
ALTER TABLE products ADD COLUMN unit TEXT;
ALTER TABLE products ADD COLUMN price_cents BIGINT;
ALTER TABLE products ADD COLUMN notes TEXT;
ALTER TABLE products ADD COLUMN search TEXT NOT NULL DEFAULT '';
ALTER TABLE products ADD COLUMN kept_at BIGINT;
UPDATE products SET search = lower(name);
CREATE INDEX products_by_name ON products (tenant_id, search, id);
CREATE INDEX products_by_age ON products (tenant_id, created_at, id);

ALTER TABLE recipes ADD COLUMN product_id TEXT;
ALTER TABLE recipes ADD COLUMN yield_amount DOUBLE PRECISION;
ALTER TABLE recipes ADD COLUMN yield_unit TEXT;
ALTER TABLE recipes ADD COLUMN ingredients TEXT;
ALTER TABLE recipes ADD COLUMN allergens TEXT;
ALTER TABLE recipes ADD COLUMN method TEXT;
ALTER TABLE recipes ADD COLUMN search TEXT NOT NULL DEFAULT '';
ALTER TABLE recipes ADD COLUMN kept_at BIGINT;
UPDATE recipes SET search = lower(name);
CREATE INDEX recipes_by_name ON recipes (tenant_id, search, id);
CREATE INDEX recipes_by_age ON recipes (tenant_id, created_at, id);

ALTER TABLE suppliers ADD COLUMN contact TEXT;
ALTER TABLE suppliers ADD COLUMN email TEXT;
ALTER TABLE suppliers ADD COLUMN phone TEXT;
ALTER TABLE suppliers ADD COLUMN notes TEXT;
ALTER TABLE suppliers ADD COLUMN search TEXT NOT NULL DEFAULT '';
ALTER TABLE suppliers ADD COLUMN kept_at BIGINT;
UPDATE suppliers SET search = lower(name);
CREATE INDEX suppliers_by_name ON suppliers (tenant_id, search, id);
CREATE INDEX suppliers_by_age ON suppliers (tenant_id, created_at, id);

ALTER TABLE locations ADD COLUMN address TEXT;
ALTER TABLE locations ADD COLUMN city TEXT;
ALTER TABLE locations ADD COLUMN phone TEXT;
ALTER TABLE locations ADD COLUMN search TEXT NOT NULL DEFAULT '';
ALTER TABLE locations ADD COLUMN kept_at BIGINT;
UPDATE locations SET search = lower(name);
CREATE INDEX locations_by_name ON locations (tenant_id, search, id);
CREATE INDEX locations_by_age ON locations (tenant_id, created_at, id);
