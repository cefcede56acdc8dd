/// <reference lib="esnext.disposable" preserve="true" />
import type { AuthToken } from "@moovkit/authentication";
import { type Authenticator, createClient, notify, waitFor } from "@moovkit/core";
import { RequestAbortedError, type ScopeInput } from "@moovkit/models";
import { type GetTokenOptions, resolveGetOptions } from "./get-options.js";
import type { HostTokens } from "./host-tokens.js";
import { IssuedTokens } from "./issued-tokens.js";
import { resolveOptions, type Settings, type TokensOptions } from "./options.js";
import { createTokenAuthenticator } from "./token-authenticator.js";
import { createTokenEndpoint } from "./token-endpoint.js";
import { TokenHosts } from "./token-hosts.js";
import type { StoredToken } from "./token-store.js";

declare module "@moovkit/core" {
  interface PluginCallOptions {
    /**
     * The scope of the token for this call.
     * @default The `scope` of `tokens()`.
     */
    readonly scope?: ScopeInput | undefined;
  }
}

/** A token without its refresh token, so that it can be passed to a browser. */
export type AccessToken = Omit<AuthToken, "refreshToken">;

/** The state of a token, without the token. */
export interface TokenState {
  /** Base URL of the API that issued the token. */
  readonly baseURL: string;
  /** The granted scopes, separated by spaces. */
  readonly scope: string;
  readonly expiresAt: Date;
  readonly expiresInSeconds: number;
  /** Time since the token was issued, also if another process requested it. */
  readonly ageSeconds: number;
  /** Whether a renewal is in progress. */
  readonly renewing: boolean;
}

/** The `security` of any number of clients. Also returns their tokens. */
export interface Tokens extends Authenticator, AsyncDisposable {
  /**
   * Returns a valid token from memory, or requests one. Use it to pass a token to a browser.
   *
   * @param options - The scope, the minimum lifetime and a signal.
   * @returns The token. `expiresIn` is its remaining lifetime in seconds.
   * @throws The error of the token request, a ConnectionError if the server requested a pause, a RequestAbortedError if
   * the signal was aborted, or a ConfigurationError if nothing can send the request yet.
   */
  get(options?: GetTokenOptions): Promise<AccessToken>;
  /** Returns the state of the tokens in memory, without the tokens. */
  state(): readonly TokenState[];
  /**
   * Ends the renewals, and revokes the tokens if `revokeOnDispose` is set. Clients that use the tokens can no longer
   * authenticate. The close of the last client does the same, except that another client can still connect.
   */
  close(): Promise<void>;
  /** Same as `close`. `await using` calls it at the end of a block. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Creates an authenticator that requests access tokens. The first call requests a token, and concurrent calls share the
 * request. The token is renewed in the background before it expires, and after the server responds with 401.
 *
 * One `tokens()` can be the `security` of any number of clients. Each host has its own tokens. The token request of a call
 * is sent through the client of that call, so the plugins of the client, such as `retry()`, apply to it.
 *
 * @param options - The API key, the scope and how to keep the tokens.
 * @returns The authenticator.
 * @throws ConfigurationError if an option is invalid.
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { tokens } from "@moovkit/tokens";
 *
 * const security = tokens({ publicKey: "public", secretKey: "secret", scope: ["/accounts.read"] });
 * const client = createClient({ transport: fetchTransport(), security });
 * ```
 * @see https://docs.moov.io/api/authentication/access-tokens/
 */
export function tokens(options: TokensOptions): Tokens {
  const settings = resolveOptions(options);
  const { now } = settings;
  const hosts = new TokenHosts(
    {
      ...settings,
      endpoint: createTokenEndpoint(settings),
      emit: (event) => notify(settings.onEvent, event),
      revoked: new IssuedTokens(now),
    },
    createStandaloneClient(settings),
  );
  const close = () => hosts.close();
  return {
    ...createTokenAuthenticator({ ...settings, hosts }),
    get: async (getOptions = {}) => {
      const { scope, minTtlMs, signal } = resolveGetOptions(getOptions);
      const { host, client } = hosts.findReachable();
      const token = host.caches.for(scope, "tokens().get: `scope`").get({ client, minTtlMs });
      return toAccessToken(await waitForToken(Promise.resolve(token), signal), now());
    },
    state: () => hosts.all().flatMap((host) => describeTokens(host, now())),
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** Returns the client for token requests that no call causes, if the options have a transport. */
const createStandaloneClient = ({
  transport,
  plugins,
  baseURL,
  origin,
  dangerouslyAllowHttp,
  now,
}: Settings) =>
  transport && createClient({ transport, plugins, baseURL, origin, dangerouslyAllowHttp, now }, "tokens");

/** Waits for a token until the signal is aborted. The token request continues for other callers. */
const waitForToken = async (
  token: Promise<StoredToken>,
  signal: AbortSignal | undefined,
): Promise<StoredToken> => {
  try {
    return await waitFor(token, signal);
  } catch (error) {
    if (!signal?.aborted || error !== signal.reason) throw error;
    throw new RequestAbortedError("tokens().get: the `signal` was aborted before a token was available.", {
      cause: error,
    });
  }
};

const toAccessToken = ({ accessToken, expiresAt, scope }: StoredToken, time: number): AccessToken => ({
  tokenType: "Bearer",
  accessToken,
  expiresIn: Math.floor((expiresAt - time) / 1000),
  scope,
});

const describeTokens = ({ baseURL, caches }: HostTokens, time: number): readonly TokenState[] =>
  caches.all().flatMap(({ current, renewal }) => {
    if (!current) return [];
    const remainingMs = current.expiresAt - time;
    return [
      {
        baseURL,
        scope: current.scope,
        expiresAt: new Date(current.expiresAt),
        expiresInSeconds: Math.max(0, Math.floor(remainingMs / 1000)),
        ageSeconds: Math.max(0, Math.floor((current.lifetimeMs - remainingMs) / 1000)),
        renewing: renewal !== undefined,
      },
    ];
  });
