import { type Client, revokeAccessToken, type StoredToken } from "@moovkit/core";
import type { TokenEvent } from "./events.js";

/** What a revocation needs. */
export interface RevocationOptions {
  readonly client: () => Client;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly mintDeadlineMs: number;
  readonly now: () => number;
  readonly emit: (event: TokenEvent) => void;
}

/**
 * Revokes tokens one after the other, each with its refresh token. Failures are reported as events.
 * All requests share one deadline, so that a server that does not respond delays the disposal only once.
 */
export const revokeTokens = async (
  tokens: readonly StoredToken[],
  options: RevocationOptions,
): Promise<void> => {
  const endsAt = options.now() + options.mintDeadlineMs;
  for (const token of tokens) {
    // First, because a refresh token can still create other access tokens.
    if (token.refreshToken !== undefined)
      await revokeToken(token, token.refreshToken, "refresh_token", { ...options, endsAt });
    await revokeToken(token, token.accessToken, "access_token", { ...options, endsAt });
  }
};

const revokeToken = async (
  { scope }: StoredToken,
  value: string,
  tokenTypeHint: "refresh_token" | "access_token",
  {
    client,
    clientId,
    clientSecret,
    mintDeadlineMs,
    now,
    emit,
    endsAt,
  }: RevocationOptions & { readonly endsAt: number },
): Promise<void> => {
  const deadlineMs = Math.min(mintDeadlineMs, Math.max(1, endsAt - now()));
  const result = await revokeAccessToken(
    client(),
    { token: value, tokenTypeHint, clientId, clientSecret },
    { deadlineMs },
  ).result();
  if (!result.ok) emit({ type: "failure", scope, during: "revoke", code: result.error.code });
};
