-- The folded name alone: what lists are sorted by, and all that a page's address tells. Until now that was `search`, whose
-- lines after the first are a supplier's contact, address and telephone. A line less is cut off each time, from the end.

ALTER TABLE products ADD COLUMN name_folded TEXT NOT NULL DEFAULT '';
UPDATE products SET name_folded = search;
UPDATE products SET name_folded = rtrim(rtrim(name_folded, replace(name_folded, '
', '')), '
')
    WHERE name_folded LIKE '%
%';
UPDATE products SET name_folded = rtrim(rtrim(name_folded, replace(name_folded, '
', '')), '
')
    WHERE name_folded LIKE '%
%';
UPDATE products SET name_folded = rtrim(rtrim(name_folded, replace(name_folded, '
', '')), '
')
    WHERE name_folded LIKE '%
%';
DROP INDEX products_by_name;
CREATE INDEX products_by_name ON products (tenant_id, name_folded, id);

ALTER TABLE recipes ADD COLUMN name_folded TEXT NOT NULL DEFAULT '';
UPDATE recipes SET name_folded = search;
UPDATE recipes SET name_folded = rtrim(rtrim(name_folded, replace(name_folded, '
', '')), '
')
    WHERE name_folded LIKE '%
%';
UPDATE recipes SET name_folded = rtrim(rtrim(name_folded, replace(name_folded, '
', '')), '
')
    WHERE name_folded LIKE '%
%';
UPDATE recipes SET name_folded = rtrim(rtrim(name_folded, replace(name_folded, '
', '')), '
')
    WHERE name_folded LIKE '%
%';
DROP INDEX recipes_by_name;
CREATE INDEX recipes_by_name ON recipes (tenant_id, name_folded, id);

ALTER TABLE suppliers ADD COLUMN name_folded TEXT NOT NULL DEFAULT '';
UPDATE suppliers SET name_folded = search;
UPDATE suppliers SET name_folded = rtrim(rtrim(name_folded, replace(name_folded, '
', '')), '
')
    WHERE name_folded LIKE '%
%';
UPDATE suppliers SET name_folded = rtrim(rtrim(name_folded, replace(name_folded, '
', '')), '
')
    WHERE name_folded LIKE '%
%';
UPDATE suppliers SET name_folded = rtrim(rtrim(name_folded, replace(name_folded, '
', '')), '
')
    WHERE name_folded LIKE '%
%';
DROP INDEX suppliers_by_name;
CREATE INDEX suppliers_by_name ON suppliers (tenant_id, name_folded, id);

ALTER TABLE locations ADD COLUMN name_folded TEXT NOT NULL DEFAULT '';
UPDATE locations SET name_folded = search;
UPDATE locations SET name_folded = rtrim(rtrim(name_folded, replace(name_folded, '
', '')), '
')
    WHERE name_folded LIKE '%
%';
UPDATE locations SET name_folded = rtrim(rtrim(name_folded, replace(name_folded, '
', '')), '
')
    WHERE name_folded LIKE '%
%';
UPDATE locations SET name_folded = rtrim(rtrim(name_folded, replace(name_folded, '
', '')), '
')
    WHERE name_folded LIKE '%
%';
DROP INDEX locations_by_name;
CREATE INDEX locations_by_name ON locations (tenant_id, name_folded, id);
