import { createSandbox, type Sandbox } from "@moovkit/sandbox";
import {
  type CallOptions,
  createMoov,
  type Moov,
  type MoovOptions,
  type Processed,
  type Result,
} from "../src/index.js";
import type { History, PlannedCall } from "./pay-once-history.js";
import { type AppProcess, createNetwork, type PayoutState } from "./pay-once-network.js";
import { passTimeUntil, pause, withVirtualTime } from "./pay-once-time.js";
import { API_KEY, createObserver, type World } from "./pay-once-world.js";

type Transfer = Awaited<ReturnType<Moov["transfers"]["listTransfers"]>>[number];

/** How a call ended. A call is lost if the process of the application ended first. */
export type CallOutcome =
  | { readonly kind: "resolved"; readonly status: number; readonly transferID: string }
  | { readonly kind: "rejected"; readonly code: string; readonly processed: Processed }
  | { readonly kind: "lost" };

/** What became of a payout. */
export interface PayoutResult {
  readonly cents: number;
  readonly calls: readonly {
    readonly outcome: CallOutcome;
    /** Number of requests of the call that the server has processed. */
    readonly processedRequests: number;
  }[];
  readonly sentRequests: number;
  /** The transfers that exist when everything has calmed down. */
  readonly transfers: readonly Transfer[];
  /** How one more call with the same key ends, when nothing goes wrong any more. */
  readonly lastCall: CallOutcome;
  /** The transfers that exist after that call. */
  readonly finalTransfers: readonly Transfer[];
}

/** What is left when a history has ended. */
export interface HistoryResult {
  readonly payouts: readonly PayoutResult[];
  /** Balances of the wallet in dollars, before and after. */
  readonly walletBalances: readonly [before: string, after: string];
  /** The transfer of each transaction of the wallet. */
  readonly debitedTransferIDs: readonly string[];
  /** Balances of all accounts in the books, in dollars. */
  readonly balances: readonly string[];
  /** What happened, one line for each event. */
  readonly log: readonly string[];
}

/** Returns the plugins of a client. `random` is reproducible. */
export type CreatePlugins = (random: () => number) => NonNullable<MoovOptions["plugins"]>;

/** What a history runs with. */
export interface RunOptions {
  readonly world: World;
  readonly createPlugins: CreatePlugins;
}

/** One run of a history. */
interface Run extends RunOptions {
  readonly history: History;
  readonly states: readonly PayoutState[];
  readonly outcomes: readonly CallOutcome[][];
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

const foreignIDOf = ({ number }: PayoutState): string => `payout-${number}`;

/** Calls `createTransfer` with what the application has stored about a payout. */
const createTransfer = async (
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
  const result: Result<{ transferID: string }, Error & { code: string; processed: Processed }> =
    await call.result();
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

/** Makes the calls of a payout that are left, until the process ends. */
const makeCalls = async (
  { world, outcomes, log }: Run,
  app: AppProcess,
  moov: Moov,
  state: PayoutState,
): Promise<void> => {
  const { number, payout } = state;
  for (;;) {
    const planned = payout.calls[state.startedCalls];
    if (!planned) return;
    await pause(planned.pauseMs);
    if (!app.isAlive) return;
    const index = state.startedCalls;
    state.startedCalls += 1;
    const name = `payout ${number}, call ${state.startedCalls}`;
    log(`${name} starts with ${describeCall(planned)}`);
    const outcome = await withAbort(planned.abortAfterMs, (signal) =>
      createTransfer(moov, world, state, { ...planned.options, ...(signal && { signal }) }),
    );
    if (!app.isAlive) return;
    log(`${name} is ${JSON.stringify(outcome)}`);
    const ownOutcomes = outcomes[number - 1];
    if (ownOutcomes) ownOutcomes[index] = outcome;
  }
};

/** Runs the processes of the application, until all calls have been made and nothing is on its way. */
const runApplication = async (run: Run, sandbox: Sandbox): Promise<void> => {
  const { history, states, createPlugins, log } = run;
  const findPayout = ({ body }: { readonly body?: unknown }) => {
    const { foreignID } = JSON.parse(String(body));
    const state = states.find((candidate) => foreignIDOf(candidate) === foreignID);
    if (!state) throw new Error("A request belongs to no payout.");
    return state;
  };
  const network = createNetwork(sandbox, findPayout, log);
  let isDone = false;
  let failure: unknown;
  const startProcess = (index: number): AppProcess => {
    const app = { isAlive: true };
    const plugins = createPlugins(createRandom(history.randomSeed + index));
    const moov = createMoov({ ...API_KEY, transport: network.createTransport(app), plugins });
    Promise.all(states.map((state) => makeCalls(run, app, moov, state))).then(
      () => {
        isDone ||= app.isAlive;
      },
      (error: unknown) => {
        failure = error;
        isDone = true;
      },
    );
    return app;
  };
  let app = startProcess(0);
  for (const [index, restartAtMs] of history.restartsAtMs.entries())
    setTimeout(() => {
      log("the application restarts");
      app.isAlive = false;
      app = startProcess(index + 1);
    }, restartAtMs);
  await passTimeUntil(() => isDone && !network.hasTraffic(), network.isBusy);
  app.isAlive = false;
  if (failure) throw failure;
};

const listTransfers = async (moov: Moov, world: World): Promise<readonly Transfer[]> => {
  const { sellerAccountID: accountID } = world;
  return moov.transfers.listTransfers({ accountID, count: 200 });
};

const balanceOf = (sandbox: Sandbox, { walletID }: World): string =>
  sandbox.balances().find(({ account }) => account === `wallet:${walletID}`)?.balanceDecimal ?? "";

/** Runs a history in virtual time, then calls again for each payout, and looks at what is left. */
export const runHistory = (history: History, options: RunOptions): Promise<HistoryResult> =>
  withVirtualTime(async () => {
    const { world } = options;
    const sandbox = await createSandbox({
      apiKeys: [API_KEY],
      speed: history.sandboxSpeed,
      snapshot: world.snapshot,
    });
    const lines: string[] = [];
    const log = (text: string) => {
      lines.push(`${(performance.now() / 1000).toFixed(3).padStart(8)} s  ${text}`);
    };
    const states = history.payouts.map((payout, index) => ({
      payout,
      number: index + 1,
      startedCalls: 0,
      sentRequests: 0,
      processedRequests: [],
    }));
    const outcomes = states.map((): CallOutcome[] => []);
    const before = balanceOf(sandbox, world);
    await runApplication({ ...options, history, states, outcomes, log }, sandbox);

    const moov = createObserver(sandbox);
    const transfers = await listTransfers(moov, world);
    const lastCalls: CallOutcome[] = [];
    for (const state of states) lastCalls.push(await createTransfer(moov, world, state));
    await sandbox.clock.advance({ days: 7 });
    const finalTransfers = await listTransfers(moov, world);
    const { sellerAccountID: accountID, walletID } = world;
    const transactions = await moov.wallets.listWalletTransactions({
      accountID,
      walletID,
      sourceType: "transfer",
    });
    const ofPayout = (list: readonly Transfer[], state: PayoutState) =>
      list.filter(({ foreignID }) => foreignID === foreignIDOf(state));
    return {
      payouts: states.map(
        (state, index): PayoutResult => ({
          cents: state.payout.cents,
          calls: Array.from({ length: state.startedCalls }, (_, call) => ({
            outcome: outcomes[index]?.[call] ?? { kind: "lost" },
            processedRequests: state.processedRequests[call] ?? 0,
          })),
          sentRequests: state.sentRequests,
          transfers: ofPayout(transfers, state),
          lastCall: lastCalls[index] ?? { kind: "lost" },
          finalTransfers: ofPayout(finalTransfers, state),
        }),
      ),
      walletBalances: [before, balanceOf(sandbox, world)],
      debitedTransferIDs: transactions.map(({ sourceID }) => sourceID),
      balances: sandbox.balances().map(({ balanceDecimal }) => balanceDecimal),
      log: lines,
    };
  });
