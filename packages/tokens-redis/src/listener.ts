import type { RedisClient, RedisSubscriber } from "./redis-client.js";

export interface ChangeListener {
  /** Resolves when something came, or the signal fires; also for no reason. */
  readonly wait: (name: string, signal: AbortSignal) => Promise<void>;
  readonly close: () => void;
}

/** Wakes those who wait when a message with their name comes through the channel. */
export const openListener = (client: RedisClient, channel: string): ChangeListener => {
  const waiting = new Map<string, Set<() => void>>();
  let subscriber: RedisSubscriber | undefined;
  const wake = (name: string) => {
    for (const done of waiting.get(name) ?? []) done();
  };

  const close = () => {
    const closing = subscriber;
    subscriber = undefined;
    if (closing === client) closing.unsubscribe?.(channel, wake as never)?.catch(() => {});
    else if (closing) closing.destroy?.();
  };

  /** A connection of its own, made at the first wait: one that listens can do nothing else. A lost one comes back. */
  const subscribe = async () => {
    subscriber = client.duplicate?.() ?? client;
    if (subscriber !== client) {
      subscriber.on?.("error", () => {});
      client.on?.("end", close);
      await subscriber.connect?.();
      subscriber.unref?.();
    }
    await subscriber.subscribe?.(channel, wake);
    // What was said before is lost: they look for themselves.
    for (const name of waiting.keys()) wake(name);
  };

  return {
    wait: (name: string, signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        if (signal.aborted) return resolve();
        const those = waiting.get(name) ?? new Set();
        const done = () => {
          those.delete(done);
          if (!those.size) waiting.delete(name);
          signal.removeEventListener("abort", done);
          resolve();
        };
        waiting.set(name, those.add(done));
        signal.addEventListener("abort", done, { once: true });
        if (!subscriber)
          subscribe().catch(() => {
            close();
          });
      }),
    close: () => {
      client.off?.("end", close);
      close();
      for (const name of waiting.keys()) wake(name);
    },
  };
};
