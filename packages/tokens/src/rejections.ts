/** The access tokens that the API rejected with status 401. */
export interface Rejections {
  /** The last rejected tokens, the oldest first. */
  readonly accessTokens: readonly string[];
  /** The number of rejections in a row. */
  readonly count: number;
  /** When a token was rejected last, as Unix time in milliseconds. */
  readonly lastAt: number;
}

/** A store that was restored from a backup may return tokens that were replaced long ago. */
const MAX_REMEMBERED = 10;

/** A new token can be rejected at once, for example if its scope was revoked. Two in a row are not suspicious. */
const REJECTIONS_WITHOUT_COOLDOWN = 1;
const INITIAL_COOLDOWN_MS = 5_000;
const MAX_COOLDOWN_MS = 300_000;

/** Rejections that are further apart are not in a row. */
const RESET_MS = 900_000;

export const NO_REJECTIONS: Rejections = { accessTokens: [], count: 0, lastAt: Number.NEGATIVE_INFINITY };

const isInRow = ({ lastAt }: Rejections, time: number): boolean => time >= lastAt && time - lastAt < RESET_MS;

const cooldownMs = ({ count }: Rejections): number =>
  count <= REJECTIONS_WITHOUT_COOLDOWN
    ? 0
    : Math.min(MAX_COOLDOWN_MS, INITIAL_COOLDOWN_MS * 2 ** (count - REJECTIONS_WITHOUT_COOLDOWN - 1));

/**
 * Returns whether another token would probably be rejected as well. An API that rejects every token must not cause a token
 * request for each call.
 */
export const isCoolingDown = (rejections: Rejections, time: number): boolean =>
  isInRow(rejections, time) && time - rejections.lastAt < cooldownMs(rejections);

/** Returns the rejections including a new one. */
export const addRejection = (rejections: Rejections, accessToken: string, time: number): Rejections => ({
  accessTokens: [...rejections.accessTokens, accessToken].slice(-MAX_REMEMBERED),
  count: isInRow(rejections, time) ? rejections.count + 1 : 1,
  lastAt: time,
});
