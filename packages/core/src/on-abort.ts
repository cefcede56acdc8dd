interface Listened {
  readonly runs: Set<() => void>;
  readonly listener: () => void;
}

const listened = new WeakMap<AbortSignal, Listened>();

const listen = (signal: AbortSignal): Listened => {
  const runs = new Set<() => void>();
  const listener = () => {
    for (const run of runs) run();
  };
  signal.addEventListener("abort", listener, { once: true });
  const entry = { runs, listener };
  listened.set(signal, entry);
  return entry;
};

/**
 * Runs something when a signal fires; the function that is given back takes it off. However many use one signal, as
 * where a process ends all its calls by it, it has one listener: of more than ten Node warns as of a leak.
 */
export const onAbort = (signal: AbortSignal, run: () => void): (() => void) => {
  const { runs, listener } = listened.get(signal) ?? listen(signal);
  runs.add(run);
  return () => {
    if (!runs.delete(run) || runs.size) return;
    signal.removeEventListener("abort", listener);
    listened.delete(signal);
  };
};
