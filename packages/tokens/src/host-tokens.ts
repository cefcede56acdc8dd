import type { Client } from "@moovkit/core";
import { boundStore } from "./bounded-store.js";
import { createClosedError } from "./closed-error.js";
import { errorCode } from "./error-code.js";
import type { TokenEvent } from "./events.js";
import { IssuedTokens } from "./issued-tokens.js";
import type { Settings } from "./options.js";
import { leaseDurationMs, type PreviousTokens, type RenewedToken, renewToken } from "./renewal.js";
import { revokeTokens } from "./revocation.js";
import { ScopeCaches } from "./scope-caches.js";
import { TokenCache } from "./token-cache.js";
import type { TokenEndpoint } from "./token-endpoint.js";

/** What the tokens of all hosts share. */
export interface HostContext extends Settings {
  readonly endpoint: TokenEndpoint;
  readonly emit: (event: TokenEvent) => void;
  /** The tokens that were revoked because they were no longer used. The store may still contain them. */
  readonly revoked: IssuedTokens;
}

/** The tokens of one host: those of its scopes, and the clients that use them. A token is never sent to another host. */
export class HostTokens {
  readonly baseURL: string;
  readonly caches: ScopeCaches;
  readonly #context: HostContext;
  readonly #issued: IssuedTokens;
  /** Clients without credentials, one for each connected client. */
  readonly #clients = new Set<Client>();

  constructor(baseURL: string, context: HostContext) {
    this.baseURL = baseURL;
    this.#context = context;
    this.#issued = new IssuedTokens(context.now);
    this.caches = new ScopeCaches({
      defaultScope: context.scope,
      maxScopes: context.maxScopes,
      createCache: (scope) => this.#createCache(scope),
    });
  }

  /** The client that connected last. */
  get client(): Client | undefined {
    return [...this.#clients].at(-1);
  }

  addClient(client: Client): void {
    this.#clients.add(client);
  }

  removeClient(client: Client): void {
    this.#clients.delete(client);
  }

  /**
   * Ends all renewals, and revokes the tokens that nobody else uses if `revokeOnDispose` is set.
   *
   * @param client - Sends the requests. Without it, nothing is revoked.
   * @param isLastUser - Whether no other user of the store is left.
   */
  async close(client: Client | undefined, isLastUser: boolean): Promise<void> {
    await this.caches.close(createClosedError());
    const tokens = this.#issued.take({ includeShared: isLastUser });
    if (!client) return;
    for (const token of tokens) this.#context.revoked.add(token);
    await revokeTokens(tokens, { ...this.#context, client });
  }

  #createCache(scope: string): TokenCache {
    const context = this.#context;
    const cache: TokenCache = new TokenCache({
      ...context,
      scope,
      // A renewal waits for two leases at most, then requests a token. Each step includes operations of the store.
      maxRenewalMs: 4 * leaseDurationMs(context),
      revokedTokens: () => context.revoked.list().map(({ accessToken }) => accessToken),
      renew: (client, previous) => this.#renew(scope, { client, previous, closing: cache.closing }),
    });
    return cache;
  }

  async #renew(
    scope: string,
    {
      client,
      previous,
      closing,
    }: { readonly client: Client; readonly previous: PreviousTokens; readonly closing: AbortSignal },
  ): Promise<RenewedToken> {
    const { endpoint, publicKey, revokeOnDispose, emit, ...settings } = this.#context;
    const renewed = await renewToken(
      {
        ...settings,
        key: JSON.stringify([this.baseURL, publicKey, scope]),
        store: boundStore(settings.store, settings),
        closing,
        requestToken: async (refreshToken, deadlineMs) => {
          const token = await endpoint.requestToken({ client, scope, refreshToken, deadlineMs });
          if (revokeOnDispose) this.#issued.add(token);
          return token;
        },
        onStoreFailure: (error) => emit({ type: "failure", scope, during: "store", code: errorCode(error) }),
      },
      previous,
    );
    if (renewed.isShared) this.#issued.markShared(renewed.token);
    this.#issued.forgetExpired();
    return renewed;
  }
}
