/// <reference lib="esnext.disposable" preserve="true" />
import { ConfigurationError } from "@moovkit/models";

/** Who makes a call. While the client closes, only plugins can make calls, for example to revoke a token. */
export type Caller = "application" | "plugin";

type Disposable = Partial<AsyncDisposable>;

/** Tracks the running calls of a client and closes the client once. */
export class Lifecycle {
  readonly #layers: readonly Disposable[];
  readonly #transport: Disposable;
  readonly #runningCalls = new Set<Promise<unknown>>();
  #state: "open" | "closing" | "closed" = "open";
  #closed: Promise<void> | undefined;

  /**
   * @param layers - The parts to dispose of first, in this order.
   * @param transport - Is disposed of last, because the layers may send requests until then.
   */
  constructor(layers: readonly Disposable[], transport: Disposable) {
    this.#layers = layers;
    this.#transport = transport;
  }

  /** @throws ConfigurationError if the caller can no longer make calls. */
  assertOpen(operation: string, caller: Caller): void {
    if (this.#state === "open" || (this.#state === "closing" && caller === "plugin")) return;
    throw new ConfigurationError(`${operation}: the client is closed. Create a new client.`);
  }

  /** Makes `close` wait for a call. */
  track(outcome: Promise<unknown>): void {
    this.#runningCalls.add(outcome);
    const remove = () => this.#runningCalls.delete(outcome);
    outcome.then(remove, remove);
  }

  /** Waits for the running calls and disposes of every part. Rejects with the first error of a part. */
  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    this.#state = "closing";
    await Promise.all(this.#runningCalls);
    const errors: unknown[] = [];
    const dispose = async (part: Disposable) => {
      try {
        await part[Symbol.asyncDispose]?.();
      } catch (error) {
        // The other parts still have to be disposed of.
        errors.push(error);
      }
    };
    for (const layer of this.#layers) await dispose(layer);
    this.#state = "closed";
    await Promise.all(this.#runningCalls);
    await dispose(this.#transport);
    if (errors.length > 0) throw errors[0];
  }
}
