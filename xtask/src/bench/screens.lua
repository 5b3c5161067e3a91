-- For wrk: each request is one of the sessions' in BENCH_COOKIES asking whether there is anything new, BENCH_RATE a second.
local rate = tonumber(os.getenv("BENCH_RATE"))
local connections = tonumber(os.getenv("BENCH_CONNECTIONS"))
local body = os.getenv("BENCH_BODY")
local cookies = {}
for cookie in os.getenv("BENCH_COOKIES"):gmatch("[^\n]+") do
  cookies[#cookies + 1] = cookie
end
local next_one = 0

function delay()
  return connections / rate * 1000
end

function request()
  next_one = next_one % #cookies + 1
  return wrk.format("POST", "/fn/production/version", {
    ["Cookie"] = cookies[next_one],
    ["Content-Type"] = "application/json",
    ["Accept"] = "application/json",
  }, body)
end

function done(summary, latency)
  local errors = summary.errors
  print(string.format(
    '{"rate":%.1f,"p50_ms":%.3f,"p99_ms":%.3f,"requests":%d,"refused":%d,"broken":%d}',
    summary.requests / (summary.duration / 1e6),
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, summary.requests,
    errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
