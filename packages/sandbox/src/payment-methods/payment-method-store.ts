import type { BasicPaymentMethod, PaymentMethod, PaymentMethodTypeInput } from "@moovkit/models";
import type { Engine } from "../engine/engine.js";
import { createGroups } from "../groups.js";
import type { EventEmitter } from "../webhooks/event-emitter.js";
import { createSourceFinder, describeSource, type PaymentSource } from "./payment-source.js";
import {
  createRefresh,
  DISABLED_PAYMENT_METHODS,
  type RefreshPaymentMethods,
  type StoredPaymentMethod,
} from "./refresh-payment-methods.js";

/** A payment method and the account that it belongs to. */
export interface AccountPaymentMethod {
  readonly accountID: string;
  readonly paymentMethod: PaymentMethod;
}

/** Selects payment methods. */
export interface PaymentMethodFilters {
  readonly paymentMethodType?: PaymentMethodTypeInput | undefined;
  readonly sourceID?: string | undefined;
}

/** The payment methods of all accounts. They follow from wallets, bank accounts and cards. */
export interface PaymentMethodStore {
  /** Returns the payment methods that an account can use now: all of them, or those that match the filters. */
  list(accountID: string, filters?: PaymentMethodFilters): readonly PaymentMethod[];
  /** Returns the payment methods of an account that have this source, without the source. */
  listOfSource(accountID: string, sourceID: string): readonly BasicPaymentMethod[];
  /** Returns a payment method that can be used now. */
  find(paymentMethodID: string): AccountPaymentMethod | undefined;
  /** Returns when a payment method was disabled. */
  findDisabledOn(paymentMethodID: string): string | undefined;
  /** Brings the payment methods of a source in line with its state, after it has changed. */
  readonly refresh: RefreshPaymentMethods;
}

/** Creates the payment method store of a sandbox. */
export const createPaymentMethodStore = (engine: Engine, events: EventEmitter): PaymentMethodStore => {
  const paymentMethods = engine.store.table<StoredPaymentMethod>("paymentMethods");
  const disabledOn = engine.store.table<string>(DISABLED_PAYMENT_METHODS);
  const accounts = createGroups(paymentMethods, ({ accountID }) => accountID);
  const findSource = createSourceFinder(engine.store);
  const refresh = createRefresh(engine, { events, accounts, findSource });

  const toPaymentMethod = ({
    paymentMethodID,
    paymentMethodType,
    sourceID,
  }: StoredPaymentMethod): PaymentMethod => {
    // A payment method is removed together with its source.
    const source = findSource(sourceID) as PaymentSource;
    return { paymentMethodID, paymentMethodType, ...describeSource(source) } as PaymentMethod;
  };
  return {
    list: (accountID, { paymentMethodType, sourceID } = {}) =>
      accounts
        .list(accountID)
        .filter(
          (stored) =>
            (paymentMethodType === undefined || stored.paymentMethodType === paymentMethodType) &&
            (sourceID === undefined || stored.sourceID === sourceID),
        )
        .map(toPaymentMethod),
    listOfSource: (accountID, sourceID) =>
      accounts
        .list(accountID)
        .filter((stored) => stored.sourceID === sourceID)
        .map(({ paymentMethodID, paymentMethodType }) => ({ paymentMethodID, paymentMethodType })),
    find: (paymentMethodID) => {
      const stored = paymentMethods.get(paymentMethodID);
      return stored && { accountID: stored.accountID, paymentMethod: toPaymentMethod(stored) };
    },
    findDisabledOn: (paymentMethodID) => disabledOn.get(paymentMethodID),
    refresh,
  };
};
