import type { Settings } from "../settings.js";
import { createTimestamps } from "../timestamps.js";
import { type Clock, createClock } from "./clock.js";
import { createLedger, type Ledger } from "./ledger.js";
import { createScheduler, type Scheduler } from "./scheduler.js";
import { createStore, type Store } from "./store.js";
import { createWakeUp, type WakeUp } from "./wake-up.js";

/** What every part of the sandbox is built on. */
export interface Engine {
  readonly settings: Settings;
  readonly store: Store;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly wakeUp: WakeUp;
  readonly ledger: Ledger;
  /** Returns the current time as Moov sends it: RFC 3339 with nanoseconds. */
  readonly timestamp: () => string;
}

/** Creates the engine of a sandbox. It continues with the state and at the time of the snapshot, if there is one. */
export const createEngine = (settings: Settings): Engine => {
  const { now: source, speed, snapshot } = settings;
  const clock = createClock({ source, speed, start: snapshot?.time ?? source() });
  const store = createStore(snapshot?.tables);
  const timestamp = createTimestamps(store, clock.now);
  const wakeUp = createWakeUp(clock, speed, (): Scheduler => scheduler);
  const scheduler = createScheduler(store, clock, wakeUp.arm);
  return {
    // Tokens and rate limits follow the clock too.
    settings: { ...settings, now: clock.now },
    store,
    clock,
    scheduler,
    wakeUp,
    ledger: createLedger(store, timestamp),
    timestamp,
  };
};
