import { ConnectionError, MoovError } from "@moovkit/models";
import { retryAfterMsOf } from "./backoff.js";
import { isUsable } from "./token-lifetime.js";
import type { StoredToken } from "./token-store.js";

/** A token from the server. */
export interface ObtainedToken {
  readonly token: StoredToken;
  readonly source: "client_credentials" | "refresh_token";
}

/** What `obtainToken` needs. */
export interface ObtainOptions {
  /** Requests a token with a refresh token, or else with the API key. */
  readonly requestToken: (refreshToken: string | undefined, deadlineMs: number) => Promise<StoredToken>;
  readonly requestDeadlineMs: number;
  readonly now: () => number;
}

/** A second request would fail for the same reason, or the server requested a pause. */
const wouldFailAgain = (error: unknown, time: number): boolean =>
  !(error instanceof MoovError) ||
  retryAfterMsOf(error, time) !== undefined ||
  (error instanceof ConnectionError && error.connected === false);

/**
 * Requests a token with a refresh token. Falls back to the API key if the server rejects the refresh token, or if the
 * outcome is unknown: a refresh token must not be sent twice. Each of the two requests gets half of the time at least.
 */
const refreshOrRequest = async (
  refreshToken: string | undefined,
  { requestToken, requestDeadlineMs, now }: ObtainOptions,
): Promise<ObtainedToken> => {
  const startedAt = now();
  if (refreshToken !== undefined) {
    try {
      return { token: await requestToken(refreshToken, requestDeadlineMs / 2), source: "refresh_token" };
    } catch (error) {
      if (wouldFailAgain(error, now())) throw error;
    }
  }
  // The clock may have been changed meanwhile.
  const elapsedMs = Math.min(requestDeadlineMs / 2, Math.max(0, now() - startedAt));
  return {
    token: await requestToken(undefined, requestDeadlineMs - elapsedMs),
    source: "client_credentials",
  };
};

/**
 * Requests a token, with the refresh token if there is one. Sends one more request if the clock was changed during the
 * first one, so that its token seems to have expired.
 */
export const obtainToken = async (
  refreshToken: string | undefined,
  options: ObtainOptions,
): Promise<ObtainedToken> => {
  const obtained = await refreshOrRequest(refreshToken, options);
  if (isUsable(obtained.token, options.now())) return obtained;
  return refreshOrRequest(undefined, options);
};
