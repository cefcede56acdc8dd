type Listener = (message: string) => void;

/** What listens to a channel. */
export interface RedisSubscriber {
  readonly isReady?: boolean;
  readonly isOpen?: boolean;
  on?(event: string, listener: (...args: unknown[]) => void): unknown;
  connect?(): Promise<unknown>;
  subscribe?(channel: string, listener: Listener): Promise<unknown>;
  /** The kinds of client disagree on the type of the listener. */
  unsubscribe?(channel: string, listener: never): Promise<unknown>;
  unref?(): unknown;
  destroy?(): unknown;
}

/** What is needed of a client: `createClient`, `createCluster` and `createSentinel` of node-redis 5 give one. */
export interface RedisClient extends RedisSubscriber {
  eval(script: string, options: { readonly keys: string[]; readonly arguments: string[] }): Promise<unknown>;
  withCommandOptions(options: {
    readonly abortSignal: AbortSignal;
    readonly typeMapping: Record<never, never>;
  }): Pick<RedisClient, "eval">;
  duplicate?(): RedisSubscriber;
  off?(event: string, listener: (...args: unknown[]) => void): unknown;
}
