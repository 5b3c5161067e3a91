-- The name as it is searched and sorted; empty for bakeries from before.
ALTER TABLE tenants ADD COLUMN name_folded TEXT;
DROP INDEX tenants_by_name;
CREATE INDEX tenants_by_name ON tenants ((COALESCE(name_folded, lower(name))), id);
