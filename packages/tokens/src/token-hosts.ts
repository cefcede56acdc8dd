import type { Client } from "@moovkit/core";
import { ConfigurationError } from "@moovkit/models";
import { createClosedError } from "./closed-error.js";
import { type HostContext, HostTokens } from "./host-tokens.js";

/** A host and the client that sends its token requests. */
export interface ReachableHost {
  readonly host: HostTokens;
  readonly client: Client;
}

/**
 * The tokens of each host that clients are connected to. A host is forgotten when its last client is closed, and its
 * tokens are then revoked if `revokeOnDispose` is set.
 */
export class TokenHosts {
  readonly #context: HostContext;
  /** The client of `tokens()` for its `transport` option. */
  readonly #standaloneClient: Client | undefined;
  readonly #hosts = new Map<string, HostTokens>();
  #leaveStore: (() => boolean) | undefined;
  /** The hosts whose tokens are being revoked, by their base URLs. */
  readonly #closingHosts = new Map<string, Promise<void>>();
  #closed: Promise<void> | undefined;

  constructor(context: HostContext, standaloneClient: Client | undefined) {
    this.#context = context;
    this.#standaloneClient = standaloneClient;
    if (standaloneClient) this.connect(standaloneClient);
  }

  /** @returns A function to call when the client is closed. */
  connect(client: Client): () => Promise<void> {
    this.find(client.baseURL).addClient(client);
    return () => this.#disconnect(client);
  }

  /**
   * Returns the tokens of a host.
   *
   * @throws ConfigurationError if the tokens were closed.
   */
  find(baseURL: string): HostTokens {
    if (this.#closed) throw createClosedError();
    const found = this.#hosts.get(baseURL);
    if (found) return found;
    this.#leaveStore ??= this.#context.store.join?.();
    const host = new HostTokens(baseURL, this.#context);
    this.#hosts.set(baseURL, host);
    return host;
  }

  /**
   * Returns the host of `get()`: that of the client for the `transport` option, or that of the connected clients.
   *
   * @throws ConfigurationError if there is no client, or if the clients have several hosts.
   */
  findReachable(): ReachableHost {
    if (this.#closed) throw createClosedError();
    if (this.#standaloneClient)
      return { host: this.find(this.#standaloneClient.baseURL), client: this.#standaloneClient };
    const [first, second] = this.all().flatMap((host) =>
      host.client ? [{ host, client: host.client }] : [],
    );
    if (!first)
      throw new ConfigurationError(
        "tokens().get: no client uses these tokens. Pass them as the `security` of a client first, or set the `transport` option of `tokens()`.",
      );
    if (second)
      throw new ConfigurationError(
        "tokens().get: clients with different base URLs use these tokens. Set the `transport` and `baseURL` options of `tokens()`.",
      );
    return first;
  }

  all(): readonly HostTokens[] {
    return [...this.#hosts.values()];
  }

  /** Closes the tokens once. Every caller waits for the end. */
  close(): Promise<void> {
    this.#closed ??= Promise.resolve().then(() => this.#close());
    return this.#closed;
  }

  async #close(): Promise<void> {
    for (const host of this.all()) await this.#closeHost(host, host.client);
    // Those of clients that are being closed at the same time.
    await Promise.all(this.#closingHosts.values());
    await this.#standaloneClient?.close();
  }

  async #disconnect(client: Client): Promise<void> {
    const host = this.#hosts.get(client.baseURL);
    host?.removeClient(client);
    if (host && !host.client) await this.#closeHost(host, client);
    // `close` may be revoking the tokens with this client, which cannot send requests after it is disconnected.
    else await this.#closingHosts.get(client.baseURL);
  }

  #closeHost(host: HostTokens, client: Client | undefined): Promise<void> {
    this.#hosts.delete(host.baseURL);
    const closing = this.#endHost(host, client).finally(() => this.#closingHosts.delete(host.baseURL));
    this.#closingHosts.set(host.baseURL, closing);
    return closing;
  }

  async #endHost(host: HostTokens, client: Client | undefined): Promise<void> {
    const isLastUser = this.#leaveStore?.() ?? false;
    // The other hosts still use the store.
    this.#leaveStore = this.#hosts.size > 0 ? this.#context.store.join?.() : undefined;
    await host.close(client, isLastUser);
  }
}
