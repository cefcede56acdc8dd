type Listener = (message: string) => void;

/** The methods of a node-redis client that the store uses to subscribe to a channel. */
export interface RedisSubscriber {
  /** Whether the connection is established. */
  readonly isReady?: boolean | undefined;
  /** Whether the client was connected and not closed since. */
  readonly isOpen?: boolean | undefined;
  on?(event: string, listener: (...args: unknown[]) => void): unknown;
  connect?(): Promise<unknown>;
  subscribe?(channel: string, listener: Listener): Promise<unknown>;
  /** The types of the listener differ between the kinds of node-redis clients. */
  unsubscribe?(channel: string, listener: never): Promise<unknown>;
  unref?(): unknown;
  destroy?(): unknown;
}

/**
 * The methods of a node-redis client that the store uses. The clients that `createClient`, `createCluster` and
 * `createSentinel` of node-redis 5 and 6 return have them.
 */
export interface RedisClient extends RedisSubscriber {
  eval(script: string, options: { readonly keys: string[]; readonly arguments: string[] }): Promise<unknown>;
  withCommandOptions(options: {
    readonly abortSignal: AbortSignal;
    readonly typeMapping: Record<never, never>;
  }): Pick<RedisClient, "eval">;
  duplicate?(): RedisSubscriber;
  off?(event: string, listener: (...args: unknown[]) => void): unknown;
}
