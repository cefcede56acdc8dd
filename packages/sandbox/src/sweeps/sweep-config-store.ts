import type { SweepConfig } from "@moovkit/schedules";
import type { Store } from "../engine/store.js";
import { createGroups } from "../groups.js";
import type { PaymentMethodStore } from "../payment-methods/payment-method-store.js";
import { requireOwned } from "../require-owned.js";

/** The configuration of the sweeps of a wallet as it is stored. */
export interface StoredSweepConfig
  extends Pick<
    SweepConfig,
    | "sweepConfigID"
    | "walletID"
    | "status"
    | "minimumBalance"
    | "statementDescriptor"
    | "createdOn"
    | "updatedOn"
  > {
  readonly accountID: string;
  readonly pushPaymentMethodID: string;
  readonly pullPaymentMethodID: string;
}

/** The configurations of the sweeps of all wallets. A wallet has at most one. */
export interface SweepConfigStore {
  /** Returns a configuration. Rejects the request with status 404 if the account has no such configuration. */
  get(accountID: string, sweepConfigID: string): StoredSweepConfig;
  /** Returns the configurations of an account, the oldest first. */
  list(accountID: string): readonly StoredSweepConfig[];
  /** Returns the configuration of a wallet. */
  findByWallet(walletID: string): StoredSweepConfig | undefined;
  /** Adds or replaces a configuration. */
  save(config: StoredSweepConfig): void;
  /** Returns a configuration as the API contains it. */
  toSweepConfig(config: StoredSweepConfig): SweepConfig;
}

/** Creates the store of the configurations. */
export const createSweepConfigStore = (
  store: Store,
  paymentMethods: PaymentMethodStore,
): SweepConfigStore => {
  const configs = store.table<StoredSweepConfig>("sweepConfigs");
  const accounts = createGroups(configs, ({ accountID }) => accountID);
  const wallets = new Map(Array.from(configs.values(), (config) => [config.walletID, config]));

  const toPaymentMethod = (paymentMethodID: string) => {
    const disabledOn = paymentMethods.findDisabledOn(paymentMethodID);
    return { paymentMethodID, ...(disabledOn !== undefined && { disabledOn }) };
  };
  return {
    get: (accountID, sweepConfigID) =>
      requireOwned(configs.get(sweepConfigID), accountID, "sweep configuration"),
    list: accounts.list,
    findByWallet: (walletID) => wallets.get(walletID),
    save: (config) => {
      accounts.set(config.sweepConfigID, config);
      wallets.set(config.walletID, config);
    },
    toSweepConfig: ({ accountID: _, pushPaymentMethodID, pullPaymentMethodID, ...config }) => ({
      ...config,
      pushPaymentMethod: toPaymentMethod(pushPaymentMethodID),
      pullPaymentMethod: toPaymentMethod(pullPaymentMethodID),
    }),
  };
};
