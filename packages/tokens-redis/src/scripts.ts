// Every script is atomic. The keys of one token share a hash tag, so that a cluster stores them on one node. The time is
// that of the server, so that the clocks of the processes do not have to agree.
//
// KEYS[1] is a hash with the token, KEYS[2] the lease and KEYS[3] the fencing token of the latest lease.

const NOW = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)`;

/**
 * Reads a fencing token. Anything that this store cannot have written counts as missing, so that the next lease replaces
 * it: JavaScript cannot count beyond 2^53.
 */
const FENCE = `
local function toFence(text)
  if type(text) ~= 'string' or not string.match(text, '^%d+$') or tonumber(text) > 9e15 then return 0 end
  return tonumber(text)
end`;

/**
 * Reads the ID of the running server, which changes with each start. A server that starts with an older snapshot does not
 * know which refresh tokens were spent since, and neither does a replica that takes over.
 */
const RUN_ID = `
local function readRunID()
  local info = redis.pcall('INFO', 'server')
  return type(info) == 'string' and string.match(info, 'run_id:(%w+)') or ''
end`;

/** Returns the encrypted token, its expiry, whether its refresh token was spent, and the time of the server. */
export const READ: string = `${NOW}
local token = redis.call('HMGET', KEYS[1], 'value', 'expires', 'spent')
return {token[1], token[2], token[3], now}`;

/**
 * Returns a fencing token and the time of the server, or 0 and the remaining milliseconds of another holder's lease.
 * Fencing tokens start at the time of the server, so they also increase if the keys are lost, for example by a restart.
 *
 * ARGV: the milliseconds to keep the lease, the milliseconds to keep the fencing token.
 */
export const ACQUIRE: string = `${NOW}${FENCE}
local left = redis.call('PTTL', KEYS[2])
if left > 0 then return {0, left} end
local last = math.max(toFence(redis.call('GET', KEYS[3])), toFence(redis.call('HGET', KEYS[1], 'fence')))
local fence = math.max(now, last + 1)
redis.call('SET', KEYS[3], string.format('%.0f', fence), 'PX', ARGV[2])
redis.call('SET', KEYS[2], string.format('%.0f', fence), 'PX', ARGV[1])
return {fence, now}`;

/**
 * Returns 1 if the holder may send the refresh token, and 0 otherwise. A holder with an outdated lease must not: a later
 * holder may have read the same refresh token. Nobody may after the server was restarted since the token was written.
 *
 * ARGV: the fencing token.
 */
export const SPEND: string = `${FENCE}${RUN_ID}
local lease = tonumber(ARGV[1])
local newest = toFence(redis.call('GET', KEYS[3]))
if newest == 0 or lease < newest then return 0 end
local token = redis.call('HMGET', KEYS[1], 'fence', 'spent', 'refreshable', 'run')
local fence = toFence(token[1])
if fence == 0 or token[2] or token[3] ~= '1' or lease <= fence then return 0 end
local run = readRunID()
if run == '' or token[4] ~= run then return 0 end
redis.call('HSET', KEYS[1], 'spent', '1')
return 1`;

// An ACL can deny the user the right to publish. Then the other processes poll.
const END_LEASE = `
if redis.call('GET', KEYS[2]) == ARGV[1] then redis.call('DEL', KEYS[2]) end
redis.pcall('PUBLISH', ARGV[2], KEYS[1])`;

/**
 * Writes a token and ends the lease. Returns 1, or 0 if the stored token was written with a later lease.
 *
 * ARGV: the fencing token, the channel, the encrypted token, its expiry, when to remove it, and 1 if it has a refresh
 * token.
 */
export const WRITE: string = `${FENCE}${RUN_ID}
if toFence(redis.call('HGET', KEYS[1], 'fence')) >= tonumber(ARGV[1]) then return 0 end
redis.call('HSET', KEYS[1], 'fence', ARGV[1], 'value', ARGV[3], 'expires', ARGV[4], 'refreshable', ARGV[6])
redis.call('HSET', KEYS[1], 'run', readRunID())
redis.call('HDEL', KEYS[1], 'spent')
redis.call('PEXPIREAT', KEYS[1], ARGV[5])
${END_LEASE}
return 1`;

/** Ends a lease. ARGV: the fencing token, the channel. */
export const RELEASE: string = `${END_LEASE}
return 1`;
