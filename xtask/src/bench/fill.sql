-- :tenants bakeries with a history of :days days before :day, as the tracker leaves one behind, and a ledger for :day.
-- Deliberately without the application: it would take hours.

SELECT extract(epoch FROM (:'day'::date - :days))::bigint * 1000000 AS since,
       extract(epoch FROM :'day'::date)::bigint * 1000000 AS today \gset

INSERT INTO tenants (id, name, country, time_zone, lang, created_at)
SELECT 'bench-' || lpad(n::text, 6, '0'), 'Bench', 'ES', 'Europe/Madrid', 'es', :since
FROM generate_series(1, :tenants) n;

INSERT INTO subscriptions (tenant_id, plan, cycle, state, period_start, renews_on, updated_at)
SELECT id, 'professional', 'monthly', 'active', :since, :today + 864000000000, :since FROM tenants;

INSERT INTO usage_events (tenant_id, metric, entity, at, delta)
SELECT t.id, m.metric, 'bench', m.at, m.delta
FROM tenants t
CROSS JOIN (
    SELECT metric, at, delta
    FROM unnest(ARRAY['users', 'locations', 'products', 'recipes', 'suppliers', 'storage_gb']) metric
    CROSS JOIN (VALUES (:since, 100), (:today + 3600000000, 1)) ledger (at, delta)
) m;

INSERT INTO usage_daily (tenant_id, metric, date, count)
SELECT t.id, metric, :'day', 100
FROM tenants t CROSS JOIN unnest(ARRAY['training_jobs', 'forecasts', 'api_calls']) metric;

INSERT INTO usage_snapshots (tenant_id, metric, date, value)
SELECT t.id, metric, (:'day'::date - back)::text, 100
FROM tenants t
CROSS JOIN unnest(ARRAY['users', 'locations', 'products', 'recipes', 'suppliers', 'storage_gb',
                        'training_jobs', 'forecasts', 'api_calls']) metric
CROSS JOIN generate_series(1, :days) back;

VACUUM ANALYZE;
