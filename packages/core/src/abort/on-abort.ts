interface SharedListener {
  readonly callbacks: Set<() => void>;
  readonly listener: () => void;
}

const sharedListeners = new WeakMap<AbortSignal, SharedListener>();

const listen = (signal: AbortSignal): SharedListener => {
  const callbacks = new Set<() => void>();
  const listener = () => {
    for (const callback of callbacks) callback();
  };
  signal.addEventListener("abort", listener, { once: true });
  const sharedListener = { callbacks, listener };
  sharedListeners.set(signal, sharedListener);
  return sharedListener;
};

/**
 * Calls a function when a signal is aborted. All callbacks share one listener per signal: a process may use one signal
 * for all its calls, and Node warns of a leak above ten listeners.
 *
 * @returns A function that removes the callback.
 */
export const onAbort = (signal: AbortSignal, callback: () => void): (() => void) => {
  const { callbacks, listener } = sharedListeners.get(signal) ?? listen(signal);
  callbacks.add(callback);
  return () => {
    if (!callbacks.delete(callback) || callbacks.size > 0) return;
    signal.removeEventListener("abort", listener);
    sharedListeners.delete(signal);
  };
};
