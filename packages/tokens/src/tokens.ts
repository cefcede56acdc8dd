/// <reference lib="esnext.disposable" preserve="true" />
import { type Client, notify, type Plugin, type StoredToken } from "@moovkit/core";
import {
  type AuthToken,
  type AuthTokenRequestError,
  ConfigurationError,
  type GenericError,
  type ScopeInput,
} from "@moovkit/models";
import { boundStore } from "./bounded-store.js";
import { errorCode } from "./error-code.js";
import type { TokenEvent } from "./events.js";
import { IssuedTokens } from "./issued-tokens.js";
import { resolveOptions, type Settings, type TokensOptions } from "./options.js";
import { leaseDurationMs, renewToken } from "./renewal.js";
import { revokeTokens } from "./revocation.js";
import { ScopeCaches } from "./scope-caches.js";
import { sendWithToken } from "./send-with-token.js";
import { TokenCache } from "./token-cache.js";
import { createTokenRequest } from "./token-request.js";
import { untilAborted } from "./until-aborted.js";

declare module "@moovkit/core" {
  interface PluginCallOptions {
    /**
     * The scope of the token for this call.
     * @default the `scope` of `tokens()`
     */
    readonly scope?: ScopeInput | undefined;
  }
  interface PluginErrors {
    /** Errors of the token request of a call. */
    readonly tokens: GenericError | AuthTokenRequestError;
  }
}

/** A token without its refresh token, so that it can be passed to a browser. */
export type AccessToken = Omit<AuthToken, "refreshToken">;

/** The state of a token, without the token. */
export interface TokenState {
  /** The granted scopes, separated by spaces. */
  readonly scope: string;
  readonly expiresAt: Date;
  readonly expiresInSeconds: number;
  /** Time since the token was issued, also if another process requested it. */
  readonly ageSeconds: number;
  /** Whether a renewal is in progress. */
  readonly renewing: boolean;
}

/** The security of one client. Also returns its tokens. */
export interface Tokens extends Plugin {
  /**
   * Returns a valid token from memory, or requests one. Use it to pass a token to a browser.
   *
   * @param options - `scope` selects another scope than that of `tokens()`. `signal` ends the wait of this caller, but
   * not the request that other callers wait for.
   * @returns The token. `expiresIn` is its remaining lifetime in seconds.
   * @throws The error of the token request, or a ConfigurationError if no client uses this security yet.
   */
  get(options?: { readonly scope?: ScopeInput; readonly signal?: AbortSignal }): Promise<AccessToken>;
  /** Returns the state of the tokens in memory, without the tokens. */
  state(): readonly TokenState[];
}

/**
 * Creates a security that requests access tokens. The first call requests a token, and concurrent calls share the
 * request. The token is renewed in the background before it expires, and after the server responds with 401.
 *
 * Each client needs its own `tokens()`. Token requests are calls of the client, so its plugins, such as `retry()`,
 * apply to them.
 *
 * ```ts
 * const security = tokens({ clientId, clientSecret, scope: ["/accounts.read"] });
 * const moov = createMoov({ transport: fetchTransport(), security });
 * ```
 *
 * @param options - The API key, the scope and how to keep the tokens.
 * @throws ConfigurationError if an option is invalid.
 */
export function tokens(options: TokensOptions): Tokens {
  const settings = resolveOptions(options);
  const { clientId, clientSecret, now, store } = settings;
  const emit = (event: TokenEvent) => notify(settings.onEvent, event);
  const issued = new IssuedTokens(now);
  const leaveStore = store.join?.();
  let boundClient: Client | undefined;
  let isClosed = false;

  const client = (): Client => {
    if (boundClient) return boundClient;
    throw new ConfigurationError(
      "tokens(): no client uses this security yet. Pass it as the `security` option of a client first.",
    );
  };
  const caches = new ScopeCaches({
    defaultScope: settings.scope,
    maxScopes: settings.maxScopes,
    createCache: (scope) => createTokenCache(scope, { ...settings, client, emit, issued }),
  });

  return {
    name: "tokens",
    callOptions: ["scope"],
    wrap: (next, newClient) => {
      if (boundClient)
        throw new ConfigurationError(
          "tokens(): another client uses this security. Create one `tokens()` for each client.",
        );
      boundClient = newClient;
      return sendWithToken(next, { caches, clientId, clientSecret });
    },
    get: async ({ scope, signal } = {}) => {
      client();
      if (isClosed) throw createClosedError();
      return toAccessToken(await untilAborted(caches.for(scope, "tokens().get").get(), signal), now());
    },
    state: () => caches.all().flatMap((cache) => describeToken(cache, now())),
    [Symbol.asyncDispose]: async () => {
      isClosed = true;
      await caches.close(createClosedError());
      const isLastUser = leaveStore?.() ?? false;
      await revokeTokens(issued.take({ includeShared: isLastUser }), { ...settings, client, emit });
    },
  };
}

interface TokenCacheContext extends Settings {
  readonly client: () => Client;
  readonly emit: (event: TokenEvent) => void;
  readonly issued: IssuedTokens;
}

const createTokenCache = (scope: string, context: TokenCacheContext): TokenCache => {
  const { client, clientId, emit, issued, revokeOnDispose } = context;
  // One controller for each scope: Node warns of a leak if more than ten listeners share a signal.
  const closing = new AbortController();
  const requestToken = createTokenRequest({ ...context, scope });
  const renewalOptions = {
    ...context,
    store: boundStore(context.store, context),
    closing: closing.signal,
    requestToken: async (refreshToken: string | undefined, deadlineMs: number) => {
      const token = await requestToken(refreshToken, deadlineMs);
      if (revokeOnDispose) issued.add(token);
      return token;
    },
    onStoreFailure: (error: unknown) =>
      emit({ type: "failure", scope, during: "store", code: errorCode(error) }),
  };
  return new TokenCache({
    ...context,
    scope,
    closing,
    // A renewal waits for two leases at most, then requests a token. Each step includes operations of the store.
    maxRenewalMs: 4 * leaseDurationMs(context),
    renew: async (previous) => {
      const key = JSON.stringify([client().baseURL, clientId, scope]);
      const renewed = await renewToken({ ...renewalOptions, key }, previous);
      if (renewed.isShared) issued.markShared(renewed.token);
      issued.forgetExpired();
      return renewed;
    },
  });
};

const createClosedError = () =>
  new ConfigurationError("tokens(): the client was disposed of. Create another client.");

const toAccessToken = ({ accessToken, expiresAt, scope }: StoredToken, now: number): AccessToken => ({
  tokenType: "Bearer",
  accessToken,
  expiresIn: Math.floor((expiresAt - now) / 1000),
  scope,
});

const describeToken = ({ current, renewal }: TokenCache, now: number): TokenState[] => {
  if (!current) return [];
  const remainingMs = current.expiresAt - now;
  return [
    {
      scope: current.scope,
      expiresAt: new Date(current.expiresAt),
      expiresInSeconds: Math.max(0, Math.floor(remainingMs / 1000)),
      ageSeconds: Math.max(0, Math.floor((current.lifetimeMs - remainingMs) / 1000)),
      renewing: renewal !== undefined,
    },
  ];
};
