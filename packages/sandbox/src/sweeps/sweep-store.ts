import type { Sweep } from "@moovkit/schedules";
import type { Engine } from "../engine/engine.js";
import { createGroups } from "../groups.js";
import { rejectRequest } from "../reject-request.js";
import { CURRENT_SWEEPS } from "../wallets/transaction-store.js";
import type { EventEmitter } from "../webhooks/event-emitter.js";
import type { StoredSweepConfig } from "./sweep-config-store.js";

/** A sweep as it is stored. Its amounts follow from the transactions of its wallet. */
export type StoredSweep = Omit<Sweep, "accruedAmount" | "subtotals"> & {
  readonly accountID: string;
  readonly walletID: string;
};

/** The sweeps of all wallets. */
export interface SweepStore {
  /** Returns a sweep of a wallet. Rejects the request with status 404 if the wallet has no such sweep. */
  get(walletID: string, sweepID: string): StoredSweep;
  find(sweepID: string): StoredSweep | undefined;
  /** Returns the sweeps of a wallet, the oldest first. */
  list(walletID: string): readonly StoredSweep[];
  /** Returns the sweep to which new transactions of a wallet belong. */
  findCurrent(walletID: string): StoredSweep | undefined;
  /** Starts a sweep. New transactions of the wallet belong to it. Emits `sweep.created`. */
  start(config: StoredSweepConfig): StoredSweep;
  /** Updates the payment methods and the text of a sweep to match the configuration. */
  configure(sweep: StoredSweep, config: StoredSweepConfig): StoredSweep;
  /** Changes the status of a sweep, which stays the current one. Emits `sweep.updated` if the status differs. */
  changeStatus(sweep: StoredSweep, status: Sweep["status"]): void;
  /** Ends the accrual of the current sweep of a wallet. Emits `sweep.updated`. */
  end(
    sweep: StoredSweep,
    details: Pick<Sweep, "status" | "transferID" | "transferAmount" | "residualBalance">,
  ): void;
}

/** The length of the texts that Moov generates. */
const DESCRIPTOR_LENGTH = 10;

const createDescriptor = (sweepID: string): string => `swp_${sweepID}`.slice(0, DESCRIPTOR_LENGTH);

const toConfiguredFields = (sweepID: string, config: StoredSweepConfig) => ({
  pushPaymentMethodID: config.pushPaymentMethodID,
  pullPaymentMethodID: config.pullPaymentMethodID,
  statementDescriptor: config.statementDescriptor ?? createDescriptor(sweepID),
});

/** Creates the store of the sweeps. */
export const createSweepStore = ({ store, timestamp }: Engine, events: EventEmitter): SweepStore => {
  const sweeps = store.table<StoredSweep>("sweeps");
  const current = store.table<string>(CURRENT_SWEEPS);
  const wallets = createGroups(sweeps, ({ walletID }) => walletID);

  const find = (sweepID: string) => sweeps.get(sweepID);
  const save = (sweep: StoredSweep): StoredSweep => {
    wallets.set(sweep.sweepID, sweep);
    return sweep;
  };
  const saveUpdate = (sweep: StoredSweep): void => {
    const { accountID, walletID, sweepID, status, transferID } = save(sweep);
    const transfer = transferID !== undefined && { transferID };
    events.emit("sweep.updated", { accountID, walletID, sweepID, status, ...transfer });
  };
  return {
    get: (walletID, sweepID) => {
      const sweep = find(sweepID);
      return sweep?.walletID === walletID
        ? sweep
        : rejectRequest(404, { error: "the wallet has no such sweep" });
    },
    find,
    list: wallets.list,
    findCurrent: (walletID) => find(current.get(walletID) ?? ""),
    start: (config) => {
      const { accountID, walletID } = config;
      const sweepID = crypto.randomUUID();
      const state = { status: "accruing", currency: "USD", accrualStartedOn: timestamp() };
      current.set(walletID, sweepID);
      events.emit("sweep.created", { accountID, walletID, sweepID });
      return save({ accountID, walletID, sweepID, ...state, ...toConfiguredFields(sweepID, config) });
    },
    configure: (sweep, config) => save({ ...sweep, ...toConfiguredFields(sweep.sweepID, config) }),
    changeStatus: (sweep, status) => {
      if (sweep.status !== status) saveUpdate({ ...sweep, status });
    },
    end: (sweep, details) => {
      current.delete(sweep.walletID);
      saveUpdate({ ...sweep, ...details, accrualEndedOn: timestamp() });
    },
  };
};
