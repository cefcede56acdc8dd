import type {
  BasicPaymentMethod,
  PaymentMethod,
  PaymentMethodCard,
  PaymentMethodTypeInput,
} from "@moovkit/models";
import type { Engine } from "../engine/engine.js";
import { createGroups } from "../groups.js";
import type { EventEmitter } from "../webhooks/event-emitter.js";
import {
  describeSource,
  type PaymentSource,
  type StoredBankAccount,
  type StoredCard,
  type StoredWallet,
  typesOfSource,
} from "./payment-source.js";

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

/** When new payment methods of a source can be used. */
export type PaymentMethodTiming = "now" | "later";

/** The payment methods of all accounts. They follow from wallets, bank accounts and cards. */
export interface PaymentMethodStore {
  /** Returns the payment methods that an account can use now: all of them, or those that match the filters. */
  list(accountID: string, filters?: PaymentMethodFilters): readonly PaymentMethod[];
  /** Returns the payment methods of an account that have this source, without the source. */
  listOfSource(accountID: string, sourceID: string): readonly BasicPaymentMethod[];
  /** Returns a payment method that can be used now. */
  find(paymentMethodID: string): AccountPaymentMethod | undefined;
  /**
   * Brings the payment methods of a wallet, a bank account or a card in line with its state. Those that it no longer has
   * are disabled at once. Emits events.
   *
   * @param accountID - The account of the source.
   * @param sourceID - The ID of the source. It may be one that was removed.
   * @param timing - When the new payment methods can be used. `later` is after one second, as Moov creates them
   * asynchronously.
   */
  refresh(accountID: string, sourceID: string, timing: PaymentMethodTiming): void;
  /** Adds a card and its payment methods. */
  addCard(accountID: string, card: PaymentMethodCard): void;
}

/** A payment method as it is stored. Only those that can be used now are. */
interface StoredPaymentMethod extends BasicPaymentMethod {
  readonly accountID: string;
  readonly sourceID: string;
}

const CREATION = "createPaymentMethods";
const CREATION_DELAY_MS = 1000;

/** Creates the payment method store of a sandbox. */
export const createPaymentMethodStore = (
  { store, scheduler }: Engine,
  events: EventEmitter,
): PaymentMethodStore => {
  const paymentMethods = store.table<StoredPaymentMethod>("paymentMethods");
  const wallets = store.table<StoredWallet>("wallets");
  const bankAccounts = store.table<StoredBankAccount>("bankAccounts");
  const cards = store.table<StoredCard>("cards");
  const accounts = createGroups(paymentMethods, ({ accountID }) => accountID);

  const findSource = (sourceID: string): PaymentSource | undefined =>
    wallets.get(sourceID) ?? bankAccounts.get(sourceID) ?? cards.get(sourceID);
  const listStored = (accountID: string, sourceID: string) =>
    accounts.list(accountID).filter((stored) => stored.sourceID === sourceID);
  const toPaymentMethod = ({
    paymentMethodID,
    paymentMethodType,
    sourceID,
  }: StoredPaymentMethod): PaymentMethod => {
    // A payment method is removed together with its source.
    const source = findSource(sourceID) as PaymentSource;
    return { paymentMethodID, paymentMethodType, ...describeSource(source) } as PaymentMethod;
  };
  const add = (accountID: string, sourceID: string, paymentMethodType: PaymentMethodTypeInput) => {
    const paymentMethodID = crypto.randomUUID();
    accounts.set(paymentMethodID, { paymentMethodID, paymentMethodType, accountID, sourceID });
    events.emit("paymentMethod.enabled", { accountID, paymentMethodID, sourceID });
  };
  const remove = ({ accountID, paymentMethodID, sourceID }: StoredPaymentMethod) => {
    accounts.delete(paymentMethodID);
    events.emit("paymentMethod.disabled", { accountID, paymentMethodID, sourceID });
  };
  const refresh = (accountID: string, sourceID: string, timing: PaymentMethodTiming) => {
    const source = findSource(sourceID);
    const types = source ? typesOfSource(source) : [];
    const stored = listStored(accountID, sourceID);
    const isMissing = (type: string) => !stored.some(({ paymentMethodType }) => paymentMethodType === type);
    for (const paymentMethod of stored)
      if (!types.some((type) => type === paymentMethod.paymentMethodType)) remove(paymentMethod);
    const missing = types.filter(isMissing);
    if (timing === "now") for (const type of missing) add(accountID, sourceID, type);
    else if (missing.length > 0) scheduler.schedule(CREATION, sourceID, CREATION_DELAY_MS);
  };
  scheduler.define(CREATION, (sourceID) => {
    const source = findSource(sourceID);
    if (source) refresh(source.accountID, sourceID, "now");
  });

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
      listStored(accountID, sourceID).map(({ paymentMethodID, paymentMethodType }) => ({
        paymentMethodID,
        paymentMethodType,
      })),
    find: (paymentMethodID) => {
      const stored = paymentMethods.get(paymentMethodID);
      return stored && { accountID: stored.accountID, paymentMethod: toPaymentMethod(stored) };
    },
    refresh,
    addCard: (accountID, card) => {
      cards.set(card.cardID, { accountID, card });
      refresh(accountID, card.cardID, "now");
    },
  };
};
