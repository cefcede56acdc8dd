// Each is atomic. Their keys share a hash tag, so in a cluster they are on one node. Time is the server's own: those
// who share a token need not agree on the time of day.

const NOW = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)`;

/** The encrypted token, when it expires, whether its refresh token is spent, and the server's time. */
export const READ: string = `${NOW}
local token = redis.call('HMGET', KEYS[1], 'value', 'expires', 'spent')
return {token[1], token[2], token[3], now}`;

/**
 * A fence and the server's time, or 0 and for how many ms somebody else has the lease. Fences begin at the time, so
 * that they grow also where the keys are lost, as by a restart. ARGV: for how long the lease and the fence are kept.
 */
export const ACQUIRE: string = `${NOW}
local left = redis.call('PTTL', KEYS[2])
if left > 0 then return {0, left} end
local last = math.max(redis.call('GET', KEYS[3]) or 0, redis.call('HGET', KEYS[1], 'fence') or 0)
local fence = math.max(now, last + 1)
redis.call('SET', KEYS[3], string.format('%.0f', fence), 'PX', ARGV[2])
redis.call('SET', KEYS[2], string.format('%.0f', fence), 'PX', ARGV[1])
return {fence, now}`;

/** Who stalled until somebody came after it may not: both may have read the same one. ARGV: the fence. */
export const SPEND: string = `
local newest = redis.call('GET', KEYS[3])
if not newest or tonumber(ARGV[1]) < tonumber(newest) then return 0 end
local token = redis.call('HMGET', KEYS[1], 'fence', 'spent', 'refreshable')
if not token[1] or token[2] or token[3] ~= '1' or tonumber(ARGV[1]) <= tonumber(token[1]) then return 0 end
redis.call('HSET', KEYS[1], 'spent', '1')
return 1`;

// A user that may not publish (an ACL without the channel) is no reason to fail: those who wait ask by themselves.
const FREE = `
if redis.call('GET', KEYS[2]) == ARGV[1] then redis.call('DEL', KEYS[2]) end
redis.pcall('PUBLISH', ARGV[2], KEYS[1])`;

/** ARGV: the fence, the channel, the encrypted token, when it expires, until when it is kept, 1 with a refresh token. */
export const WRITE: string = `
local fence = redis.call('HGET', KEYS[1], 'fence')
if fence and tonumber(fence) >= tonumber(ARGV[1]) then return 0 end
redis.call('HSET', KEYS[1], 'fence', ARGV[1], 'value', ARGV[3], 'expires', ARGV[4], 'refreshable', ARGV[6])
redis.call('HDEL', KEYS[1], 'spent')
redis.call('PEXPIREAT', KEYS[1], ARGV[5])
${FREE}
return 1`;

/** ARGV: the fence and the channel. */
export const RELEASE: string = `${FREE}
return 1`;
