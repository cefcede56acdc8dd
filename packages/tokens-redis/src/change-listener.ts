import type { RedisClient, RedisSubscriber } from "./redis-client.js";
import { Waiters } from "./waiters.js";

/** Events of a client or a cluster that its user closed. */
const CLOSE_EVENTS = ["end", "disconnect"];

const destroy = (subscriber: RedisSubscriber): void => {
  try {
    subscriber.destroy?.();
  } catch {
    // It is closed already.
  }
};

/**
 * Waits for the names that are published on a channel.
 *
 * A connection that subscribes can do nothing else, so the listener duplicates the client, if it can, when it waits for
 * the first time. After a failure the next wait tries again.
 */
export class ChangeListener {
  readonly #client: RedisClient;
  readonly #channel: string;
  readonly #waiters = new Waiters();
  /** The current subscriber. It may still be connecting. */
  #subscriber: RedisSubscriber | undefined;

  constructor(client: RedisClient, channel: string) {
    this.#client = client;
    this.#channel = channel;
  }

  /** Resolves when the name is published or the signal is aborted. May also resolve for no reason. */
  wait(name: string, signal: AbortSignal): Promise<void> {
    const waiting = this.#waiters.wait(name, signal);
    // If the client is closed already, no event would close the subscriber.
    if (!signal.aborted && !this.#subscriber && this.#client.isOpen !== false)
      this.#subscribe().catch(() => {});
    return waiting;
  }

  /** Closes the subscriber and ends all waits. */
  close(): void {
    this.#closeSubscriber();
    this.#waiters.notifyAll();
  }

  async #subscribe(): Promise<void> {
    const subscriber = this.#client.duplicate?.() ?? this.#client;
    this.#subscriber = subscriber;
    try {
      if (subscriber !== this.#client) await this.#connect(subscriber);
      if (this.#subscriber !== subscriber) return;
      await subscriber.subscribe?.(this.#channel, this.#handleMessage);
    } catch {
      if (this.#subscriber === subscriber) this.#closeSubscriber();
      return;
    }
    // Changes before the subscription were missed.
    this.#waiters.notifyAll();
  }

  async #connect(subscriber: RedisSubscriber): Promise<void> {
    const destroyIfReplaced = () => {
      if (this.#subscriber !== subscriber) destroy(subscriber);
    };
    for (const event of ["error", "ready"]) subscriber.on?.(event, destroyIfReplaced);
    for (const event of CLOSE_EVENTS) this.#client.on?.(event, this.#closeSubscriber);
    subscriber.unref?.();
    await subscriber.connect?.();
    destroyIfReplaced();
  }

  readonly #handleMessage = (name: string): void => this.#waiters.notify(name);

  readonly #closeSubscriber = (): void => {
    const subscriber = this.#subscriber;
    this.#subscriber = undefined;
    for (const event of CLOSE_EVENTS) this.#client.off?.(event, this.#closeSubscriber);
    if (subscriber === this.#client)
      this.#client.unsubscribe?.(this.#channel, this.#handleMessage as never)?.catch(() => {});
    // A subscriber that is still connecting cannot be destroyed. Its `ready` or `error` event does it.
    else if (subscriber && subscriber.isReady !== false) destroy(subscriber);
  };
}
