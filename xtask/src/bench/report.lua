-- For wrk: BENCH_RATE spreads requests over time (requests/s in all), BENCH_CONNECTIONS says over how many
-- connections; the result is one line of JSON.
local rate = tonumber(os.getenv("BENCH_RATE") or "0")
local connections = tonumber(os.getenv("BENCH_CONNECTIONS") or "1")

if rate > 0 then
  function delay()
    return connections / rate * 1000
  end
end

function done(summary, latency)
  local errors = summary.errors
  print(string.format(
    '{"rate":%.1f,"p50_ms":%.3f,"p99_ms":%.3f,"requests":%d,"refused":%d,"broken":%d}',
    summary.requests / (summary.duration / 1e6),
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, summary.requests,
    errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
