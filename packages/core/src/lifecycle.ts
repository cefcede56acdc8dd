import { ConfigurationError } from "@moovkit/models";

/**
 * Who makes a call. While the client closes, only the authenticator can make calls, for example to revoke a token.
 */
export type Caller = "application" | "authenticator";

/** A part of the client that has to be disposed of. */
export type Disposal = () => unknown;

/** Tracks the running calls of a client and closes the client once. */
export class Lifecycle {
  readonly #disposals: readonly Disposal[];
  readonly #disposeTransport: Disposal;
  #state: "open" | "closing" | "closed" = "open";
  #runningCalls = 0;
  #isStartingDeferredCall = false;
  #notifyIdle: (() => void) | undefined;
  #closed: Promise<void> | undefined;

  /**
   * @param disposals - Are called in this order. The authenticator can make calls meanwhile.
   * @param disposeTransport - Is called last.
   */
  constructor(disposals: readonly Disposal[], disposeTransport: Disposal) {
    this.#disposals = disposals;
    this.#disposeTransport = disposeTransport;
  }

  /**
   * Runs a call. `close` waits for it.
   *
   * @throws ConfigurationError if the caller can no longer make calls.
   */
  async run<Value>(operation: string, caller: Caller, call: () => Promise<Value>): Promise<Value> {
    if (!this.#accepts(caller))
      throw new ConfigurationError(`${operation}: the client is closed. Create a new client.`);
    this.#runningCalls += 1;
    try {
      return await call();
    } finally {
      this.#runningCalls -= 1;
      if (this.#runningCalls === 0) this.#notifyIdle?.();
    }
  }

  /**
   * Starts a call of the application that was made before `close` and had to wait. Calls start synchronously.
   *
   * @param start - Starts the call, which `run` accepts.
   */
  startDeferredCall<Value>(start: () => Value): Value {
    this.#isStartingDeferredCall = true;
    try {
      return start();
    } finally {
      this.#isStartingDeferredCall = false;
    }
  }

  #accepts(caller: Caller): boolean {
    if (this.#state === "open") return true;
    return this.#state === "closing" && (caller === "authenticator" || this.#isStartingDeferredCall);
  }

  /** Waits for the running calls and disposes of every part. Rejects with the first error of a part. */
  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    this.#state = "closing";
    await this.#waitUntilIdle();
    const errors: unknown[] = [];
    const dispose = async (disposal: Disposal) => {
      try {
        await disposal();
      } catch (error) {
        // The other parts still have to be disposed of.
        errors.push(error);
      }
    };
    for (const disposal of this.#disposals) await dispose(disposal);
    this.#state = "closed";
    await this.#waitUntilIdle();
    await dispose(this.#disposeTransport);
    if (errors.length > 0) throw errors[0];
  }

  async #waitUntilIdle(): Promise<void> {
    if (this.#runningCalls === 0) return;
    await new Promise<void>((resolve) => {
      this.#notifyIdle = resolve;
    });
  }
}
