import { waitFor } from "@moovkit/core";

/** Waits for changes, grouped by the name of what changes. */
export class Waiters {
  readonly #waiters = new Map<string, Set<() => void>>();

  /** Resolves when the name is notified or the signal is aborted. */
  async wait(name: string, signal: AbortSignal): Promise<void> {
    let notify = () => {};
    const change = new Promise<void>((resolve) => {
      notify = resolve;
    });
    this.#add(name, notify);
    try {
      await waitFor(change, signal);
    } catch {
      // The signal was aborted. The caller knows.
    } finally {
      this.#remove(name, notify);
    }
  }

  notify(name: string): void {
    for (const resolve of this.#waiters.get(name) ?? []) resolve();
  }

  notifyAll(): void {
    for (const name of this.#waiters.keys()) this.notify(name);
  }

  #add(name: string, waiter: () => void): void {
    const waiters = this.#waiters.get(name) ?? new Set();
    this.#waiters.set(name, waiters.add(waiter));
  }

  #remove(name: string, waiter: () => void): void {
    const waiters = this.#waiters.get(name);
    waiters?.delete(waiter);
    if (waiters?.size === 0) this.#waiters.delete(name);
  }
}
