import type { RedisClient, RedisSubscriber } from "./redis-client.js";

export interface ChangeListener {
  /** Resolves when something came, or the signal fires; also for no reason. */
  readonly wait: (name: string, signal: AbortSignal) => Promise<void>;
  readonly close: () => void;
}

/** What tells that the user has closed it: a client or a cluster. */
const ENDS = ["end", "disconnect"];

const destroy = (subscriber: RedisSubscriber) => {
  try {
    subscriber.destroy?.();
  } catch {
    // It has ended by itself.
  }
};

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
    for (const event of ENDS) client.off?.(event, close);
    if (closing === client) closing.unsubscribe?.(channel, wake as never)?.catch(() => {});
    // One that is still on its way would come all the same: it is ended when it is there, or has failed.
    else if (closing && closing.isReady !== false) destroy(closing);
  };

  /** A connection of its own, made at the first wait: one that listens can do nothing else. A lost one comes back. */
  const subscribe = async () => {
    const opened = client.duplicate?.() ?? client;
    const isLeft = () => subscriber !== opened;
    subscriber = opened;
    try {
      if (opened !== client) {
        for (const event of ["error", "ready"]) opened.on?.(event, () => isLeft() && destroy(opened));
        for (const event of ENDS) client.on?.(event, close);
        opened.unref?.();
        await opened.connect?.();
        if (isLeft()) return destroy(opened);
      }
      await opened.subscribe?.(channel, wake);
    } catch {
      if (!isLeft()) close();
      return;
    }
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
        // Nobody would close what comes of a client that is closed already.
        if (!subscriber && client.isOpen !== false) subscribe().catch(() => {});
      }),
    close: () => {
      close();
      for (const name of waiting.keys()) wake(name);
    },
  };
};
