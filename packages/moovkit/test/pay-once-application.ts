import type { Sandbox } from "@moovkit/sandbox";
import { type CallOptions, createMoov, type Moov, type MoovOptions } from "../src/index.js";
import type { History, PlannedCall } from "./pay-once-history.js";
import { createNetwork } from "./pay-once-network.js";
import type { AppProcess, CallOutcome, CallState, PayoutState } from "./pay-once-state.js";
import { passTimeUntil, pause } from "./pay-once-time.js";
import { API_KEY, type World } from "./pay-once-world.js";

/** Returns the plugins of a client. `random` is reproducible. */
export type CreatePlugins = (random: () => number) => NonNullable<MoovOptions["plugins"]>;

/** What the processes of the application have in common. */
export interface Application {
  readonly world: World;
  readonly history: History;
  readonly states: readonly PayoutState[];
  readonly createPlugins: CreatePlugins;
  /** Records what happens. */
  readonly log: (text: string) => void;
}

/** Creates a random number generator (mulberry32). */
const createRandom = (seed: number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Returns the ID of a payout in the application. */
export const foreignIDOf = ({ number }: PayoutState): string => `payout-${number}`;

/** Calls `createTransfer` with what the application has stored about a payout. */
export const callCreateTransfer = async (
  moov: Moov,
  { partnerAccountID, source, destination }: World,
  state: PayoutState,
  options?: CallOptions,
): Promise<CallOutcome> => {
  const { cents, waitsForRail } = state.payout;
  const input = {
    accountID: partnerAccountID,
    source,
    destination,
    amount: { currency: "USD", value: cents },
    foreignID: foreignIDOf(state),
    idempotencyKey: `key-${state.number}`,
    ...(waitsForRail && { waitFor: "rail-response" as const }),
  };
  const call = moov.transfers.createTransfer(input, options);
  const result = await call.result();
  if (!result.ok) return { kind: "rejected", code: result.error.code, processed: result.error.processed };
  const { response } = await call.withResponse();
  return { kind: "resolved", status: response.status, transferID: result.data.transferID };
};

const withAbort = async <Value>(
  abortAfterMs: number | undefined,
  run: (signal: AbortSignal | undefined) => Promise<Value>,
): Promise<Value> => {
  if (abortAfterMs === undefined) return run(undefined);
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), abortAfterMs);
  try {
    return await run(controller.signal);
  } finally {
    clearTimeout(timer);
  }
};

const describeCall = ({ abortAfterMs, options }: PlannedCall): string =>
  JSON.stringify({ ...options, abortAfterMs });

/** Runs the remaining calls of a payout, until the process ends. */
const runCalls = async (
  { world, log }: Application,
  app: AppProcess,
  moov: Moov,
  state: PayoutState,
): Promise<void> => {
  for (;;) {
    const planned = state.payout.calls[state.calls.length];
    if (!planned) return;
    await pause(planned.pauseMs);
    if (!app.isAlive) return;
    // Another process may have started this call in the meantime.
    if (planned !== state.payout.calls[state.calls.length]) continue;
    const call: CallState = { outcome: { kind: "lost" }, processedRequests: 0 };
    state.calls.push(call);
    app.currentCalls.set(state, call);
    const name = `payout ${state.number}, call ${state.calls.length}`;
    log(`${name} starts with ${describeCall(planned)}`);
    const outcome = await withAbort(planned.abortAfterMs, (signal) =>
      callCreateTransfer(moov, world, state, { ...planned.options, ...(signal && { signal }) }),
    );
    if (!app.isAlive) return;
    call.outcome = outcome;
    log(`${name} is ${JSON.stringify(outcome)}`);
  }
};

/** Runs the processes of the application, until all calls have ended and no request or response is on its way. */
export const runApplication = async (application: Application, sandbox: Sandbox): Promise<void> => {
  const { history, states, createPlugins, log } = application;
  const findPayout = (foreignID: string) => {
    const state = states.find((candidate) => foreignIDOf(candidate) === foreignID);
    if (!state) throw new Error("A request belongs to no payout.");
    return state;
  };
  const network = createNetwork(sandbox, findPayout, log);
  const processes: AppProcess[] = [];
  const startProcess = () => {
    const app: AppProcess = { isAlive: true, currentCalls: new Map() };
    const plugins = createPlugins(createRandom(history.randomSeed + processes.length));
    const moov = createMoov({ ...API_KEY, transport: network.createTransport(app), plugins });
    processes.push(app);
    Promise.all(states.map((state) => runCalls(application, app, moov, state))).finally(() => {
      app.isAlive = false;
    });
  };
  startProcess();
  for (const { atMs, isCrash } of history.restarts)
    setTimeout(() => {
      log(isCrash ? "the application crashes and restarts" : "a second process of the application starts");
      if (isCrash) for (const app of processes) app.isAlive = false;
      startProcess();
    }, atMs);
  const isDone = () => !network.hasTraffic() && processes.every(({ isAlive }) => !isAlive);
  await passTimeUntil(isDone, network.isBusy);
};
