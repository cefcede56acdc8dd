import { createSandbox, type Sandbox } from "@moovkit/sandbox";
import type { Moov } from "../src/index.js";
import {
  type CreatePlugins,
  callCreateTransfer,
  foreignIDOf,
  runApplication,
} from "./pay-once-application.js";
import type { History } from "./pay-once-history.js";
import type { CallOutcome, CallState, PayoutState } from "./pay-once-state.js";
import { withVirtualTime } from "./pay-once-time.js";
import { API_KEY, createObserver, type World } from "./pay-once-world.js";

type Transfer = Awaited<ReturnType<Moov["transfers"]["listTransfers"]>>[number];

/** The outcome of a payout. */
export interface PayoutResult {
  readonly cents: number;
  readonly calls: readonly Readonly<CallState>[];
  readonly sentRequests: number;
  /** The transfers that exist when all calls have ended. */
  readonly transfers: readonly Transfer[];
  /** How one more call with the same key ends, without incidents. */
  readonly lastCall: CallOutcome;
  /** The transfers that exist a week after that call. */
  readonly finalTransfers: readonly Transfer[];
}

/** The state after a history has ended. */
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

/** What a history runs with. */
export interface RunOptions {
  readonly world: World;
  readonly createPlugins: CreatePlugins;
}

const createLog = () => {
  const lines: string[] = [];
  const log = (text: string) => {
    lines.push(`${(performance.now() / 1000).toFixed(3).padStart(8)} s  ${text}`);
  };
  return { lines, log };
};

/** Returns a function that lists the transfers of a payout. */
const listTransfers = async (moov: Moov, { sellerAccountID: accountID }: World) => {
  const transfers = await moov.transfers.listTransfers({ accountID, count: 200 });
  return (state: PayoutState) => transfers.filter(({ foreignID }) => foreignID === foreignIDOf(state));
};

const balanceOf = (sandbox: Sandbox, { walletID }: World): string =>
  sandbox.balances().find(({ account }) => account === `wallet:${walletID}`)?.balanceDecimal ?? "";

/** Calls once more for each payout, lets a week pass, and returns the state. */
const inspect = async (sandbox: Sandbox, world: World, states: readonly PayoutState[]) => {
  const moov = createObserver(sandbox);
  const findTransfers = await listTransfers(moov, world);
  const lastCalls = new Map<PayoutState, CallOutcome>();
  for (const state of states) lastCalls.set(state, await callCreateTransfer(moov, world, state));
  await sandbox.clock.advance({ days: 7 });
  const findFinalTransfers = await listTransfers(moov, world);
  const { sellerAccountID: accountID, walletID } = world;
  const transactions = await moov.wallets.listWalletTransactions({
    accountID,
    walletID,
    sourceType: "transfer",
  });
  return {
    payouts: states.map(
      (state): PayoutResult => ({
        cents: state.payout.cents,
        calls: state.calls,
        sentRequests: state.sentRequests,
        transfers: findTransfers(state),
        lastCall: lastCalls.get(state) ?? { kind: "lost" },
        finalTransfers: findFinalTransfers(state),
      }),
    ),
    debitedTransferIDs: transactions.map(({ sourceID }) => sourceID),
    balances: sandbox.balances().map(({ balanceDecimal }) => balanceDecimal),
  };
};

/** Runs a history in virtual time and returns the state after it. */
export const runHistory = (history: History, { world, createPlugins }: RunOptions): Promise<HistoryResult> =>
  withVirtualTime(async () => {
    const sandbox = await createSandbox({
      apiKeys: [API_KEY],
      speed: history.sandboxSpeed,
      snapshot: world.snapshot,
    });
    const { lines, log } = createLog();
    const states = history.payouts.map((payout, index) => ({
      payout,
      number: index + 1,
      calls: [],
      sentRequests: 0,
    }));
    const balanceBefore = balanceOf(sandbox, world);
    await runApplication({ world, history, states, createPlugins, log }, sandbox);
    const result = await inspect(sandbox, world, states);
    return { ...result, walletBalances: [balanceBefore, balanceOf(sandbox, world)], log: lines };
  });
