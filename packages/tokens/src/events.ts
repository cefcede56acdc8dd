/** What happens to the tokens of one client. No event holds a token or another secret. */
export type TokenEvent = HitEvent | MintEvent | SharedEvent | RejectedEvent | TokenFailureEvent;

interface OfScope {
  /** What the token may do, with spaces between. */
  readonly scope: string;
}

/** A token was handed out from memory. */
export interface HitEvent extends OfScope {
  readonly type: "hit";
}

/** A new token is here: `mint` where callers waited for it, `renew` where they went on with the old one. */
export interface MintEvent extends OfScope {
  readonly type: "mint" | "renew";
  readonly grantType: "client_credentials" | "refresh_token";
  /** How long it took, retries included. */
  readonly durationMs: number;
  readonly expiresAt: Date;
}

/** The store had a token of another process. */
export interface SharedEvent extends OfScope {
  readonly type: "shared";
  readonly expiresAt: Date;
}

/** The server answered a call with 401, and its token was thrown away. */
export interface RejectedEvent extends OfScope {
  readonly type: "rejected";
}

/**
 * Something failed. Of a `mint` or `renew` those who wait are told, and of a `store` that the process goes on with a
 * token of its own. A token that could not be revoked (`revoke`) stays good until it expires.
 */
export interface TokenFailureEvent extends OfScope {
  readonly type: "failure";
  readonly during: "mint" | "renew" | "store" | "revoke";
  /** The error's `code`, or its name where it has none. */
  readonly code: string;
}
