-- What whoever wrote an order on a page called their request, so that the same sent twice is one order; `request_sha256` tells
-- whether it is the same.
ALTER TABLE purchase_orders ADD COLUMN request_key TEXT;
ALTER TABLE purchase_orders ADD COLUMN request_sha256 TEXT;
CREATE UNIQUE INDEX purchase_orders_by_request ON purchase_orders (tenant_id, request_key);
