// Every script is atomic. The keys of one token share a hash tag, so that a cluster stores them on one node. The time is
// that of the server, so that the clocks of the processes do not have to agree.
//
// KEYS[1] is a hash with the token, KEYS[2] the lease and KEYS[3] the fencing token of the latest lease.

const NOW = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)`;

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
export const ACQUIRE: string = `${NOW}
local left = redis.call('PTTL', KEYS[2])
if left > 0 then return {0, left} end
local last = math.max(redis.call('GET', KEYS[3]) or 0, redis.call('HGET', KEYS[1], 'fence') or 0)
local fence = math.max(now, last + 1)
redis.call('SET', KEYS[3], string.format('%.0f', fence), 'PX', ARGV[2])
redis.call('SET', KEYS[2], string.format('%.0f', fence), 'PX', ARGV[1])
return {fence, now}`;

/**
 * Returns 1 if the holder may send the refresh token, and 0 otherwise. A holder with an outdated lease must not: a later
 * holder may have read the same refresh token.
 *
 * ARGV: the fencing token.
 */
export const SPEND: string = `
local newest = redis.call('GET', KEYS[3])
if not newest or tonumber(ARGV[1]) < tonumber(newest) then return 0 end
local token = redis.call('HMGET', KEYS[1], 'fence', 'spent', 'refreshable')
if not token[1] or token[2] or token[3] ~= '1' or tonumber(ARGV[1]) <= tonumber(token[1]) then return 0 end
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
export const WRITE: string = `
local fence = redis.call('HGET', KEYS[1], 'fence')
if fence and tonumber(fence) >= tonumber(ARGV[1]) then return 0 end
redis.call('HSET', KEYS[1], 'fence', ARGV[1], 'value', ARGV[3], 'expires', ARGV[4], 'refreshable', ARGV[6])
redis.call('HDEL', KEYS[1], 'spent')
redis.call('PEXPIREAT', KEYS[1], ARGV[5])
${END_LEASE}
return 1`;

/** Ends a lease. ARGV: the fencing token, the channel. */
export const RELEASE: string = `${END_LEASE}
return 1`;
