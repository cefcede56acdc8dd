import type { Client } from "@moovkit/core";
import { errorCode } from "./error-code.js";
import type { TokenEvent } from "./events.js";
import type { TokenEndpoint, TokenRevocation } from "./token-endpoint.js";
import type { StoredToken } from "./token-store.js";

/** What a revocation needs. */
export interface RevocationOptions {
  readonly client: Client;
  readonly endpoint: TokenEndpoint;
  readonly requestDeadlineMs: number;
  readonly now: () => number;
  readonly emit: (event: TokenEvent) => void;
}

/**
 * Revokes tokens one after the other, each with its refresh token. Failures are reported as events.
 * All requests share one deadline, so that a server that does not respond delays the end only once.
 */
export const revokeTokens = async (
  tokens: readonly StoredToken[],
  { client, endpoint, requestDeadlineMs, now, emit }: RevocationOptions,
): Promise<void> => {
  const endsAt = now() + requestDeadlineMs;
  const revoke = async (scope: string, revocation: Pick<TokenRevocation, "token" | "tokenTypeHint">) => {
    const deadlineMs = Math.min(requestDeadlineMs, Math.max(1, endsAt - now()));
    try {
      await endpoint.revokeToken({ client, ...revocation, deadlineMs });
    } catch (error) {
      emit({ type: "failure", scope, during: "revocation", code: errorCode(error) });
    }
  };
  for (const { scope, refreshToken, accessToken } of tokens) {
    // First, because a refresh token can still create other access tokens.
    if (refreshToken !== undefined)
      await revoke(scope, { token: refreshToken, tokenTypeHint: "refresh_token" });
    await revoke(scope, { token: accessToken, tokenTypeHint: "access_token" });
  }
};
