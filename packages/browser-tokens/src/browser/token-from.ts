import { waitFor } from "@moovkit/core";
import { RequestAbortedError } from "@moovkit/models";
import { resolveOptions, type TokenFromOptions } from "./options.js";
import { TokenCache } from "./token-cache.js";

/** Options of one request for a token. */
export interface GetAccessTokenOptions {
  /** Ends the wait of this caller, but not the token request that other callers wait for. */
  readonly signal?: AbortSignal | undefined;
}

/** The `accessToken` of a client in a page. Moov.js and Drops take the token that it returns. */
export interface TokenSource {
  /**
   * Returns a valid token, from memory or from the endpoint.
   *
   * @throws SignedOutError if the user is not signed in or has no access, a ConnectionError if the endpoint cannot be
   * reached or is unavailable, a RequestAbortedError if the signal was aborted, and otherwise a ConfigurationError.
   */
  (options?: GetAccessTokenOptions): Promise<string>;
  /**
   * Discards a token that the API refused. The client calls it after a response with status 401.
   *
   * @returns Whether the next call can use another token. `false` if a token was discarded less than 5 seconds ago.
   */
  reject(token: string): boolean;
  /** Forgets the token. Call it when the user signs out, so that the next user gets another token. */
  clear(): void;
}

/**
 * Returns the `accessToken` of a client in a page. It requests tokens from the endpoint of your server that
 * `tokenEndpoint` serves, keeps the token in memory and renews it before it expires. Concurrent calls share one request.
 *
 * @param url - The URL of the endpoint, such as `/api/moov-token`.
 * @param options - Options of the token requests.
 * @returns The function. Create one for each page, and share it between clients, Moov.js and Drops.
 * @throws ConfigurationError if an argument is invalid.
 * @example
 * ```ts
 * import { tokenFrom } from "@moovkit/browser-tokens";
 * import { createMoov } from "moovkit";
 *
 * const moov = createMoov({ security: { accessToken: tokenFrom("/api/moov-token") } });
 * ```
 * @see https://docs.moov.io/api/authentication/access-tokens/
 */
export function tokenFrom(url: string | URL, options: TokenFromOptions = {}): TokenSource {
  const cache = new TokenCache(resolveOptions(url, options));
  const getToken = async ({ signal }: GetAccessTokenOptions = {}): Promise<string> => {
    try {
      return await waitFor(cache.get(), signal);
    } catch (error) {
      if (!signal?.aborted || error !== signal.reason) throw error;
      throw new RequestAbortedError("tokenFrom: the `signal` was aborted before a token was available.", {
        cause: error,
        processed: "no",
      });
    }
  };
  return Object.assign(getToken, {
    reject: (token: string) => cache.reject(token),
    clear: () => cache.clear(),
  });
}
