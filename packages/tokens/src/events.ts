/** An event in the life of the tokens. Events never contain a token or another secret. */
export type TokenEvent = HitEvent | IssuedEvent | SharedEvent | RejectedEvent | TokenFailureEvent;

interface OfScope {
  /** The scope of the token: scopes separated by spaces. */
  readonly scope: string;
}

/** A token was taken from memory. */
export interface HitEvent extends OfScope {
  readonly type: "hit";
}

/** The server issued a token. */
export interface IssuedEvent extends OfScope {
  /** `renewed` if calls could use the previous token during the request, otherwise `requested`. */
  readonly type: "requested" | "renewed";
  /** The grant that the token was requested with. */
  readonly grantType: "client_credentials" | "refresh_token";
  /** Duration in milliseconds, retries included. */
  readonly durationMs: number;
  /** When the token expires. */
  readonly expiresAt: Date;
}

/** The store contained a token that another process, or another `tokens()`, requested. */
export interface SharedEvent extends OfScope {
  readonly type: "shared";
  /** When the token expires. */
  readonly expiresAt: Date;
}

/** The server responded to a call with 401, and the token was discarded. */
export interface RejectedEvent extends OfScope {
  readonly type: "rejected";
}

/** An operation failed. */
export interface TokenFailureEvent extends OfScope {
  readonly type: "failure";
  /**
   * The operation that failed.
   *
   * - `request`: the token request failed, and so did the calls that waited for it.
   * - `renewal`: the token request failed. Calls continue with the current token until it expires.
   * - `store`: the store failed. The process continues with its own token.
   * - `revocation`: the token was not revoked. It stays valid until it expires.
   */
  readonly during: "request" | "renewal" | "store" | "revocation";
  /** The `code` of the error, or its name if it has none. */
  readonly code: string;
}
