/// <reference lib="esnext.disposable" preserve="true" />
import {
  type CallContext,
  type Client,
  createAccessToken,
  type HttpRequest,
  notify,
  type Plugin,
  revokeAccessToken,
  type StoredToken,
} from "@moovkit/core";
import {
  type AuthToken,
  type AuthTokenRequestError,
  ConfigurationError,
  type GenericError,
  RequestAbortedError,
  type ScopeInput,
} from "@moovkit/models";
import type { TokenEvent } from "./events.js";
import { type Holder, openHolder } from "./holder.js";
import { memoryStore } from "./memory-store.js";
import { scopeKey, type TokensOptions, tokensOptions } from "./options.js";
import { leaseMsOf, openRenewal } from "./renewal.js";

declare module "@moovkit/core" {
  interface PluginCallOptions {
    /** What the token of this call may do, where it is not the scope of `tokens()`. */
    readonly scope?: ScopeInput | undefined;
  }
  interface PluginErrors {
    /** The token could not be minted. */
    readonly tokens: GenericError | AuthTokenRequestError;
  }
}

/** A token to hand out, to a browser for one: it goes without its refresh token. */
export type AccessToken = Omit<AuthToken, "refreshToken">;

/** What is known of a token without the token. */
export interface TokenState {
  readonly scope: string;
  readonly expiresAt: Date;
  readonly expiresInSeconds: number;
  /** Since it was minted, by whomever. */
  readonly ageSeconds: number;
  /** A new one is on its way. */
  readonly renewing: boolean;
}

/** The security of a client, and a way to its tokens. */
export interface Tokens extends Plugin {
  /**
   * A token that is good now, from memory or minted, for those who hand one out. `expiresIn` is what is left of it.
   * The signal ends the wait of this caller alone.
   *
   * @throws what minting throws, or a ConfigurationError before the client is made.
   */
  get(options?: { readonly scope?: ScopeInput; readonly signal?: AbortSignal }): Promise<AccessToken>;
  /** The tokens in memory, without the tokens. */
  state(): readonly TokenState[];
}

/**
 * Security that mints access tokens by itself: at first use, early in the background before they expire, and once
 * more where the server answers 401. Any number of callers wait on one mint.
 *
 * ```ts
 * const security = tokens({ clientId, clientSecret, scope: ["/accounts.read"] });
 * const moov = createMoov({ transport: fetchTransport(), security });
 * ```
 *
 * It is of one client. A mint is a call of that client, with its plugins, `retry()` among them.
 *
 * @throws ConfigurationError where an option cannot work.
 */
export function tokens(options: TokensOptions): Tokens {
  const {
    clientId,
    clientSecret,
    store = memoryStore(options.now ? { now: options.now } : {}),
    ...settings
  } = tokensOptions(options);
  const { now, mintDeadlineMs, maxScopes, onEvent } = settings;
  let isClosed = false;
  const leave = store.join?.();
  const holders = new Map<string, OpenHolder>();
  const minted = new Set<StoredToken>();
  const shared = new WeakSet<StoredToken>();
  const repeated = new WeakSet<CallContext>();
  let client: Client | undefined;

  const emit = (event: TokenEvent) => notify(onEvent, event);

  const bound = (): Client => {
    if (client) return client;
    throw new ConfigurationError(
      "tokens(): give it to createMoov({ security }) before you ask it for a token.",
    );
  };

  const open = (scope: string): OpenHolder => {
    // One for each: a signal that more than ten listen to at once is taken for a leak.
    const closing = new AbortController();
    const renewal = openRenewal({
      ...settings,
      store,
      closing: closing.signal,
      mint: async (refreshToken, deadlineMs) => {
        const askedAt = now();
        const grant =
          refreshToken === undefined
            ? ({ grantType: "client_credentials", scope } as const)
            : ({ grantType: "refresh_token", refreshToken } as const);
        const token = await createAccessToken(bound(), { ...grant, clientId, clientSecret }, { deadlineMs });
        const lifetimeMs = Math.min(token.expiresIn, LONGEST_SECONDS) * 1000;
        const stored = {
          accessToken: token.accessToken,
          refreshToken: token.refreshToken,
          scope: token.scope ?? scope,
          lifetimeMs,
          // From when it was asked for: by the server's clock it lives a little longer.
          expiresAt: askedAt + lifetimeMs,
        };
        if (settings.revokeOnDispose) minted.add(stored);
        return stored;
      },
      onStoreFailure: (cause) => {
        const { code, name } = (cause ?? {}) as { readonly code?: unknown; readonly name?: unknown };
        emit({ type: "failure", scope, during: "store", code: String(code ?? name) });
      },
    });
    const holder = openHolder({
      ...settings,
      scope,
      emit,
      closing: closing.signal,
      // It waits for two holders that die, and mints alone then, each time with what the store takes.
      longestRenewalMs: 4 * leaseMsOf(settings),
      renew: (acceptable, mayRefresh) =>
        renewal(JSON.stringify([bound().baseURL, clientId, scope]), acceptable, mayRefresh),
      onRenewed: ({ token, own }) => {
        if (!own) shared.add(token);
        for (const old of minted) if (old.expiresAt <= now()) minted.delete(old);
      },
    });
    return { ...holder, close: () => closing.abort(closed()) };
  };

  const common = open(settings.scope);
  const holderOf = (scope: unknown): OpenHolder => {
    const key = scope === undefined ? settings.scope : scopeKey("scope", scope);
    if (key === settings.scope) return common;
    const holder = holders.get(key) ?? open(key);
    // The one used last is the last to go.
    holders.delete(key);
    holders.set(key, holder);
    for (const [oldest, { pending }] of holders) {
      if (holders.size <= maxScopes) break;
      // One that is being renewed stays, or the next to ask for it would mint beside it.
      if (oldest !== key && !pending()) holders.delete(oldest);
    }
    return holder;
  };

  const all = () => [common, ...holders.values()];

  const revoke = async (token: StoredToken, endsAt: number) => {
    for (const [tokenTypeHint, value] of [
      ["refresh_token", token.refreshToken],
      ["access_token", token.accessToken],
    ] as const) {
      if (value === undefined) continue;
      const outcome = await revokeAccessToken(
        bound(),
        { token: value, tokenTypeHint, clientId, clientSecret },
        { deadlineMs: Math.min(mintDeadlineMs, Math.max(1, endsAt - now())) },
      ).result();
      if (!outcome.ok)
        emit({ type: "failure", scope: token.scope, during: "revoke", code: outcome.error.code });
    }
  };

  const withApiKey = (request: HttpRequest): HttpRequest => {
    const body = { ...JSON.parse(request.body ?? "{}"), client_id: clientId, client_secret: clientSecret };
    return { ...request, body: JSON.stringify(body) };
  };

  return {
    name: "tokens",
    callOptions: ["scope"],
    wrap: (next, given) => {
      if (client)
        throw new ConfigurationError(
          "tokens(): it is another client's already; give each client its own tokens().",
        );
      client = given;
      return async (request, context) => {
        const { scope } = context.options;
        if (scope !== undefined && (context.ownCredentials || OF_CLIENT.includes(context.operation)))
          throw new ConfigurationError(
            `${context.operation} authenticates with an API key: leave scope out.`,
          );
        if (context.ownCredentials) return next(request, context);
        if (OF_CLIENT.includes(context.operation)) return next(withApiKey(request), context);
        const holder = holderOf(scope);
        const send = ({ accessToken }: StoredToken) =>
          next(
            { ...request, headers: { ...request.headers, authorization: `Bearer ${accessToken}` } },
            context,
          );
        const token = await holder.get();
        const response = await send(token);
        if (response.status !== 401) return response;
        holder.reject(token);
        // Also where a plugin outside, as retry(), makes more than one attempt of the call.
        if (context.repeatable !== "always" || repeated.has(context)) return response;
        repeated.add(context);
        return send(await holder.get());
      };
    },
    get: async ({ scope, signal } = {}) => {
      bound();
      if (isClosed) throw closed();
      const token = await unlessAborted(holderOf(scope).get(), signal);
      return {
        tokenType: "Bearer",
        accessToken: token.accessToken,
        expiresIn: Math.floor((token.expiresAt - now()) / 1000),
        scope: token.scope,
      };
    },
    state: () =>
      [common, ...holders.values()].flatMap((holder) => {
        const token = holder.current();
        if (!token) return [];
        const leftMs = token.expiresAt - now();
        return {
          scope: token.scope,
          expiresAt: new Date(token.expiresAt),
          expiresInSeconds: Math.max(0, Math.floor(leftMs / 1000)),
          ageSeconds: Math.max(0, Math.floor((token.lifetimeMs - leftMs) / 1000)),
          renewing: holder.pending() !== undefined,
        };
      }),
    [Symbol.asyncDispose]: async () => {
      isClosed = true;
      for (const { close } of all()) close();
      await Promise.allSettled(all().map((holder) => holder.pending()));
      const last = leave?.() ?? false;
      // However many there are, a server that does not answer holds up nobody for longer.
      const endsAt = now() + mintDeadlineMs;
      for (const token of minted)
        if (token.expiresAt > now() && (last || !shared.has(token))) await revoke(token, endsAt);
      minted.clear();
    },
  };
}

/** What a client asks for in its own name, with its credentials (RFC 6749, section 2.3, and RFC 7009, section 2.1). */
const OF_CLIENT = ["createAccessToken", "revokeAccessToken"];

interface OpenHolder extends Holder {
  readonly close: () => void;
}

const closed = () => new ConfigurationError("tokens(): its client is closed.");

/** Thirty years: beyond it dates and stores break. */
const LONGEST_SECONDS = 1e9;

/** Ends one caller's wait; what it waited for goes on for the others. */
const unlessAborted = async <Value>(value: Value | Promise<Value>, signal?: AbortSignal): Promise<Value> => {
  if (!signal) return value;
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () =>
      reject(
        new RequestAbortedError("The wait for a token was aborted by its signal.", { cause: signal.reason }),
      );
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([aborted, value]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
};
